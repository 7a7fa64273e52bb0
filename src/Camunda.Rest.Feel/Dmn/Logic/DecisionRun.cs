using Camunda.Rest.Feel.Evaluation;

namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>One evaluation of a decision of a model: its variables, limits, warnings and trace. Used by one thread.</summary>
internal sealed class DecisionRun(FeelOptions options, IFeelScope variables)
{
    private string? _failure;

    public FeelRun Feel { get; } = new(options);

    /// <summary>The variables of the caller. Business knowledge models see only these and their parameters.</summary>
    public IFeelScope Variables { get; } = variables;

    /// <summary>What is evaluated so far, of the element that is evaluated now.</summary>
    public List<EvaluatedDecision> Trace { get; private set; } = [];

    /// <summary>Records why an expression failed.</summary>
    /// <returns>Null, the result of logic that failed.</returns>
    public FeelValue? Fail(string message)
    {
        _failure ??= message;
        return null;
    }

    /// <summary>The recorded failure, which is cleared.</summary>
    public string TakeFailure()
    {
        string failure = _failure ?? "The evaluation failed.";
        _failure = null;
        return failure;
    }

    /// <summary>Starts a new trace.</summary>
    /// <returns>The trace until now, to be restored.</returns>
    public List<EvaluatedDecision> StartTrace()
    {
        List<EvaluatedDecision> before = Trace;
        Trace = [];
        return before;
    }

    public void RestoreTrace(List<EvaluatedDecision> trace) => Trace = trace;

    public DecisionResult Evaluate(Decision decision) =>
        Evaluate(new DecisionGraph(this, Variables, new Dictionary<Decision, FeelValue>()), [decision], results => results[0]);

    public DecisionResult Evaluate(DecisionService service) =>
        Evaluate(service.GraphOf(this, Variables), service.OutputDecisions, service.OutputOf);

    private DecisionResult Evaluate(DecisionGraph graph, IReadOnlyList<Decision> targets, Func<IReadOnlyList<FeelValue>, FeelValue> output)
    {
        List<FeelValue> results = [];
        DecisionFailure? failure = null;
        foreach (Decision target in targets)
        {
            FeelValue? result = null;
            try
            {
                result = graph.Evaluate(target);
            }
            catch (FeelEvaluationException exception)
            {
                Fail(exception.Message);
            }

            if (result is null)
            {
                failure = new DecisionFailure(
                    $"The evaluation of decision '{target.Id}' failed: {TakeFailure()}", (graph.Failed ?? target).Id);
                break;
            }

            results.Add(result);
        }

        return new DecisionResult(failure is null ? output(results) : FeelValue.Null, failure, Trace, Feel.Warnings);
    }
}
