namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>Evaluates the logic of a decision or a business knowledge model, and adds it to the trace.</summary>
internal static class Tracer
{
    public static FeelValue? Evaluate(DecisionRun run, string id, string name, BoxedExpression logic, IFeelScope scope)
    {
        TableTrace? table = logic is DecisionTable ? new() : null;
        FeelValue? output = null;
        try
        {
            output = logic.Evaluate(run, scope, table);
        }
        finally
        {
            run.Trace.Add(new EvaluatedDecision(id, name, logic.Type, output ?? FeelValue.Null, table?.Inputs ?? [], table?.Rules ?? []));
        }

        return output;
    }
}
