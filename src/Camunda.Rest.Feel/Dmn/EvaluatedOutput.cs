namespace Camunda.Rest.Feel.Dmn;

/// <summary>The value of an output of a matched rule.</summary>
/// <param name="OutputId">The id of the output, or null if the model has none.</param>
/// <param name="OutputName">The label of the output, or its name if it has no label; null if it has neither.</param>
/// <param name="OutputValue">The value of the output entry.</param>
public sealed record EvaluatedOutput(string? OutputId, string? OutputName, FeelValue OutputValue);
