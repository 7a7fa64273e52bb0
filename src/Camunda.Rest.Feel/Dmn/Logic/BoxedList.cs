namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>A list with an expression for each item.</summary>
internal sealed class BoxedList(IReadOnlyList<BoxedExpression> items) : BoxedExpression
{
    public override string Type => "LIST";

    protected override FeelValue? EvaluateCore(DecisionRun run, IFeelScope scope, TableTrace? trace) =>
        EvaluateAll(run, scope, items) is { } values ? new FeelList(values) : null;

    internal static List<FeelValue>? EvaluateAll(DecisionRun run, IFeelScope scope, IReadOnlyList<BoxedExpression> expressions)
    {
        List<FeelValue> values = [];
        foreach (BoxedExpression expression in expressions)
        {
            if (expression.Evaluate(run, scope) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return values;
    }
}
