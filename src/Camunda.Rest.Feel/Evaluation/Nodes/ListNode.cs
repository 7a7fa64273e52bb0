namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>A list: <c>[1, 2]</c>.</summary>
internal sealed class ListNode(IReadOnlyList<Node> items) : Node(Above(items))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        if (items.Count == 0)
        {
            return FeelList.Empty;
        }

        run.Step(items.Count);
        FeelValue[] values = new FeelValue[items.Count];
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = items[index].Evaluate(run, scope);
        }

        return new FeelList(values);
    }
}
