namespace Camunda.Rest.Feel.Dmn;

/// <summary>The result of the evaluation of a decision, with its trace.</summary>
public sealed record DecisionResult
{
    internal DecisionResult(
        FeelValue output,
        DecisionFailure? failure,
        IReadOnlyList<EvaluatedDecision> evaluatedDecisions,
        IReadOnlyList<FeelWarning> warnings)
    {
        Output = output;
        Failure = failure;
        EvaluatedDecisions = evaluatedDecisions;
        Warnings = warnings;
    }

    /// <summary>The output; null in FEEL if no rule matched, or if the evaluation failed.</summary>
    public FeelValue Output { get; }

    /// <summary>Why the evaluation failed; null if it succeeded.</summary>
    public DecisionFailure? Failure { get; }

    /// <summary>
    /// The decisions in the order in which they were evaluated: a required decision is listed before the decision that requires it, and
    /// once for each requirement. Calls of business knowledge models are listed too. If the evaluation failed, the last one failed.
    /// </summary>
    public IReadOnlyList<EvaluatedDecision> EvaluatedDecisions { get; }

    /// <summary>The failures inside expressions, which resulted in null and did not stop the evaluation.</summary>
    public IReadOnlyList<FeelWarning> Warnings { get; }
}
