namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>A list: <c>[1, 2]</c>.</summary>
internal sealed class ListNode(IReadOnlyList<Node> items) : Node(Above(items))
{
    // A list of literals is the same in each evaluation.
    private readonly FeelList? _constant = Create(items);

    public override bool IsConstant => items.All(static item => item.IsConstant);

    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step(items.Count);
        if (_constant is not null)
        {
            return _constant;
        }

        FeelValue[] values = new FeelValue[items.Count];
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = items[index].Evaluate(run, scope);
        }

        return new FeelList(values);
    }

    private static FeelList? Create(IReadOnlyList<Node> items)
    {
        FeelValue[] values = new FeelValue[items.Count];
        for (int index = 0; index < values.Length; index++)
        {
            if (items[index] is not LiteralNode literal)
            {
                return null;
            }

            values[index] = literal.Value;
        }

        return new FeelList(values);
    }
}
