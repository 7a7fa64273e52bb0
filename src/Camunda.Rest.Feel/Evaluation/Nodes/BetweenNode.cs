namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary><c>x between a and b</c>, which is <c>x >= a and x &lt;= b</c>.</summary>
internal sealed class BetweenNode(Node value, Node low, Node high) : Node(Math.Max(Above(value, low), Above(high)))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        FeelValue tested = value.Evaluate(run, scope);
        FeelValue isHighEnough = Comparison.Compare(run, tested, ComparisonOperator.GreaterOrEqual, low.Evaluate(run, scope));
        if (isHighEnough is FeelBoolean { Value: false })
        {
            return isHighEnough;
        }

        FeelValue isLowEnough = Comparison.Compare(run, tested, ComparisonOperator.LessOrEqual, high.Evaluate(run, scope));
        return isHighEnough.IsNull && isLowEnough is FeelBoolean { Value: true } ? FeelValue.Null : isLowEnough;
    }
}
