namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>The entry of a context, the property of a value, or the entries of all items of a list: <c>a.b</c>.</summary>
internal sealed class PathNode(Node target, string name) : Node(Above(target))
{
    // Enough for a message.
    private const int MaxKeys = 20;

    public Node Target { get; } = target;

    public string Name { get; } = name;

    public override FeelValue Evaluate(FeelRun run, Scope scope) => Get(run, Target.Evaluate(run, scope));

    private FeelValue Get(FeelRun run, FeelValue value)
    {
        run.Step();
        if (value is FeelList list)
        {
            FeelValue[] entries = new FeelValue[list.Items.Count];
            for (int index = 0; index < entries.Length; index++)
            {
                entries[index] = Get(run, list.Items[index]);
            }

            return new FeelList(entries);
        }

        return value.GetProperty(Name) ?? Fail(run, value);
    }

    private FeelValue Fail(FeelRun run, FeelValue value) => value switch
    {
        FeelContext context =>
            run.Fail(FeelWarningKind.NoContextEntryFound, $"No context entry found with key '{FeelText.Short(Name)}'. {Describe(context)}"),
        FeelNull => run.Fail(
            FeelWarningKind.NoContextEntryFound, $"No context entry found with key '{FeelText.Short(Name)}'. The context is null"),
        _ => run.Fail(
            FeelWarningKind.NoPropertyFound,
            $"No property found with name '{FeelText.Short(Name)}' of value '{FeelText.Short(value)}' of type {value.TypeName}"),
    };

    private static string Describe(FeelContext context) => context.Names.Count == 0
        ? "The context is empty"
        : $"Available keys: {string.Join(", ", context.Names.Take(MaxKeys).Select(static key => $"'{FeelText.Short(key)}'"))}";
}
