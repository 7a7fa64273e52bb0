namespace Camunda.Rest.Feel.Dmn;

/// <summary>The failure of the evaluation of a decision.</summary>
/// <param name="Message">What failed: the violated hit policy with the rules, the unexpected type, or the exceeded limit.</param>
/// <param name="DecisionId">The id of the decision that failed. It can be a decision that the evaluated one requires.</param>
public sealed record DecisionFailure(string Message, string DecisionId);
