namespace Camunda.Rest.Feel.Dmn;

/// <summary>A rule of a decision table that matched.</summary>
/// <param name="RuleId">The id of the rule, or null if the model has none.</param>
/// <param name="RuleIndex">The position of the rule in the table, starting at 1.</param>
/// <param name="EvaluatedOutputs">The values of the outputs, in their order.</param>
public sealed record MatchedRule(string? RuleId, int RuleIndex, IReadOnlyList<EvaluatedOutput> EvaluatedOutputs);
