namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>A context: <c>{a: 1, b: a + 1}</c>. An entry sees those before it.</summary>
internal sealed class ContextNode(IReadOnlyList<string> names, IReadOnlyList<Node> values) : Node(Above(values))
{
    public override bool IsConstant => values.All(static value => value.IsConstant);

    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        if (names.Count == 0)
        {
            return FeelContext.Empty;
        }

        run.Step(names.Count);
        KeyValuePair<string, FeelValue>[] entries = new KeyValuePair<string, FeelValue>[names.Count];
        Scope entryScope = scope;
        for (int index = 0; index < entries.Length; index++)
        {
            FeelValue value = values[index].Evaluate(run, entryScope);
            entries[index] = KeyValuePair.Create(names[index], value);
            entryScope = new LocalScope(names[index], value, entryScope);
        }

        return new FeelContext(entries);
    }
}
