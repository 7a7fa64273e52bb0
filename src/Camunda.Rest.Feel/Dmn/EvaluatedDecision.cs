namespace Camunda.Rest.Feel.Dmn;

/// <summary>A decision, or the call of a business knowledge model, in the trace of an evaluation.</summary>
/// <param name="DecisionId">The id of the decision or business knowledge model.</param>
/// <param name="DecisionName">Its name.</param>
/// <param name="DecisionType">The kind of its logic, as <see cref="Decision.Type"/> describes it.</param>
/// <param name="Output">Its output; null in FEEL if it failed.</param>
/// <param name="EvaluatedInputs">The inputs of a decision table; empty for other logic.</param>
/// <param name="MatchedRules">The rules of a decision table that matched and whose outputs were evaluated; empty for other logic.</param>
public sealed record EvaluatedDecision(
    string DecisionId,
    string DecisionName,
    string DecisionType,
    FeelValue Output,
    IReadOnlyList<EvaluatedInput> EvaluatedInputs,
    IReadOnlyList<MatchedRule> MatchedRules);
