namespace Camunda.Rest.Contract.Bump;

/// <summary>How a build ended.</summary>
/// <param name="Succeeded">Whether it ended well.</param>
/// <param name="Errors">Its errors, each once.</param>
/// <param name="Output">All it printed, for failures that no error line explains.</param>
internal sealed record BuildOutcome(bool Succeeded, IReadOnlyList<CompilerError> Errors, IReadOnlyList<string> Output);
