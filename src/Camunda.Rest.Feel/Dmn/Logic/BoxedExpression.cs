namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>The logic of a decision, or a part of it. Can be evaluated by several threads at the same time.</summary>
internal abstract class BoxedExpression
{
    /// <summary>The kind of logic, in the terms of the API.</summary>
    public virtual string Type => "UNKNOWN";

    /// <summary>Evaluates the expression.</summary>
    /// <returns>The value, or null if it failed; the reason is recorded in the run.</returns>
    public FeelValue? Evaluate(DecisionRun run, IFeelScope scope, TableTrace? trace = null)
    {
        run.Feel.Step();
        run.Feel.Enter();
        FeelValue? value = EvaluateCore(run, scope, trace);
        run.Feel.Leave();
        return value;
    }

    protected abstract FeelValue? EvaluateCore(DecisionRun run, IFeelScope scope, TableTrace? trace);
}
