namespace Camunda.Rest.Feel;

/// <summary>The result of an evaluation.</summary>
/// <param name="Value">The value; null in FEEL if the expression failed.</param>
/// <param name="Warnings">The failures inside the expression, in the order in which they occurred.</param>
public sealed record FeelResult(FeelValue Value, IReadOnlyList<FeelWarning> Warnings);
