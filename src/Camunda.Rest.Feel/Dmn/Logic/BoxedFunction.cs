namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>A function that sees the variables of the place where it is defined.</summary>
internal sealed class BoxedFunction(string name, IReadOnlyList<DmnParameter> parameters, BoxedExpression body) : BoxedExpression
{
    protected override FeelValue? EvaluateCore(DecisionRun run, IFeelScope scope, TableTrace? trace) =>
        new DmnFunction(
            run,
            name,
            parameters,
            arguments => DmnParameter.Bind(run, parameters, arguments, scope) is { } inner ? body.Evaluate(run, inner) : null);
}
