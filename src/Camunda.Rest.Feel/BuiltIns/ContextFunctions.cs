namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Functions of contexts.</summary>
internal static class ContextFunctions
{
    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        BuiltIn.Of("get value", "context, key", GetValue),
        BuiltIn.Of("get value", "context, keys", GetValue),
        BuiltIn.Of("get value", "m, key", GetValue),
        BuiltIn.Of("get entries", "context", GetEntries),
        BuiltIn.Of("get entries", "m", GetEntries),
        BuiltIn.Of("context put", "context, key, value", Put),
        BuiltIn.Of("context put", "context, keys, value", Put),
        BuiltIn.Of("put", "context, key, value", Put),
        BuiltIn.Of("context merge", "contexts", Merge, isVariadic: true),
        BuiltIn.Of("put all", "contexts", Merge, isVariadic: true),
    ];

    /// <summary>The context of a list of contexts with the entries <c>key</c> and <c>value</c>.</summary>
    public static FeelValue? FromEntries(Call call)
    {
        if (call.First is not FeelList list)
        {
            return null;
        }

        List<KeyValuePair<string, FeelValue>> entries = [];
        foreach (FeelValue item in list.Items)
        {
            call.Step(1);
            if (item is not FeelContext context || context.GetProperty("key") is not FeelString key
                || context.GetProperty("value") is not { } value)
            {
                return call.Fail($"expected a context with the entries 'key' and 'value' but found '{FeelText.Short(item)}'");
            }

            entries.Add(new(key.Value, value));
        }

        return new FeelContext(entries);
    }

    private static FeelValue? GetValue(Call call)
    {
        if (call.First is not FeelContext || KeysOf(call.Second) is not { } keys)
        {
            return null;
        }

        FeelValue? value = keys.Count == 0 ? null : call.First;
        foreach (string key in keys)
        {
            value = (value as FeelContext)?.GetProperty(key);
        }

        return value ?? FeelValue.Null;
    }

    private static FeelValue? GetEntries(Call call) => call.First is not FeelContext context
        ? null
        : call.List(
            [
                .. context.Entries.Select(entry =>
                    new FeelContext([new("key", new FeelString(entry.Key)), new("value", entry.Value)])),
            ]);

    private static FeelValue? Put(Call call)
    {
        if (call.First is not FeelContext context || KeysOf(call.Second) is not { } keys)
        {
            return null;
        }

        if (keys.Count == 0)
        {
            return call.Fail("The list of keys is empty");
        }

        // From the outermost to the innermost context, and back.
        FeelContext[] path = new FeelContext[keys.Count];
        for (int level = 0; level < path.Length; level++)
        {
            path[level] = context;
            call.Step(1 + context.Names.Count);
            context = context.GetProperty(keys[level]) as FeelContext ?? FeelContext.Empty;
        }

        FeelValue value = call.Third;
        for (int level = path.Length - 1; level >= 0; level--)
        {
            value = new FeelContext(path[level].Entries.Append(new(keys[level], value)));
        }

        return value;
    }

    private static FeelValue? Merge(Call call)
    {
        if (call.First is not FeelList list || !list.Items.All(item => item is FeelContext))
        {
            return null;
        }

        FeelContext[] contexts = [.. list.Items.Cast<FeelContext>()];
        call.Step(1 + contexts.Sum(context => context.Names.Count));
        return new FeelContext(contexts.SelectMany(context => context.Entries));
    }

    /// <summary>The keys of a string or a list of strings; null for other values.</summary>
    private static IReadOnlyList<string>? KeysOf(FeelValue value) => value switch
    {
        FeelString key => [key.Value],
        FeelList list when list.Items.All(item => item is FeelString) => [.. list.Items.Cast<FeelString>().Select(key => key.Value)],
        _ => null,
    };
}
