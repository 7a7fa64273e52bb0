namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>A unary test of equality: <c>= 5</c>, <c>!= 5</c>.</summary>
internal sealed class InputComparisonNode(ComparisonOperator comparison, Node value) : Node(Above(value))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        run.InputReads++;
        FeelValue input = scope.Find(InputNode.Name) ?? run.Fail(FeelWarningKind.NoVariableFound, "No input value found.");
        FeelValue other = value.Evaluate(run, scope);
        return comparison == ComparisonOperator.NotEqual ? Comparison.NotEqual(run, input, other) : Comparison.Equal(run, input, other);
    }
}
