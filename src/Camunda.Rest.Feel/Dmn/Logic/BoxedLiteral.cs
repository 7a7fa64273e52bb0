namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>A FEEL expression.</summary>
internal sealed class BoxedLiteral(FeelCode code) : BoxedExpression
{
    public override string Type => "LITERAL_EXPRESSION";

    protected override FeelValue? EvaluateCore(DecisionRun run, IFeelScope scope, TableTrace? trace) => code.Evaluate(run, scope);
}
