namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>The logic of a business knowledge model without any: null.</summary>
internal sealed class NullExpression : BoxedExpression
{
    public override string Type => "LITERAL_EXPRESSION";

    protected override FeelValue? EvaluateCore(DecisionRun run, IFeelScope scope, TableTrace? trace) => FeelValue.Null;
}
