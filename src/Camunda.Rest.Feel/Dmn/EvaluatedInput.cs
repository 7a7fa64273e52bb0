namespace Camunda.Rest.Feel.Dmn;

/// <summary>The value of an input of a decision table.</summary>
/// <param name="InputId">The id of the input, or null if the model has none.</param>
/// <param name="InputName">The label of the input; without a label, the first 30 characters of its expression.</param>
/// <param name="InputValue">The value of the input expression.</param>
public sealed record EvaluatedInput(string? InputId, string InputName, FeelValue InputValue);
