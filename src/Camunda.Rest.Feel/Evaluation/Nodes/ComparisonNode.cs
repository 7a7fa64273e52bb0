namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>The comparison of two values.</summary>
internal sealed class ComparisonNode(Node left, ComparisonOperator comparison, Node right) : Node(Above(left, right))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        FeelValue first = left.Evaluate(run, scope);
        FeelValue second = right.Evaluate(run, scope);
        return comparison switch
        {
            ComparisonOperator.Equal => Comparison.Equal(run, first, second),
            ComparisonOperator.NotEqual => Comparison.NotEqual(run, first, second),
            _ => Comparison.Compare(run, first, comparison, second),
        };
    }
}
