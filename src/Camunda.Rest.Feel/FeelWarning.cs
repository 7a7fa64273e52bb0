namespace Camunda.Rest.Feel;

/// <summary>A failure inside an expression, which made a part of it null.</summary>
/// <param name="Kind">The kind of failure.</param>
/// <param name="Message">What failed, with names and values.</param>
public sealed record FeelWarning(FeelWarningKind Kind, string Message);
