namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>One of two expressions, by a condition.</summary>
internal sealed class BoxedConditional(BoxedExpression condition, BoxedExpression then, BoxedExpression otherwise) : BoxedExpression
{
    protected override FeelValue? EvaluateCore(DecisionRun run, IFeelScope scope, TableTrace? trace) =>
        condition.Evaluate(run, scope) switch
        {
            null => null,
            FeelBoolean { Value: true } => then.Evaluate(run, scope),
            _ => otherwise.Evaluate(run, scope),
        };
}
