namespace Camunda.Rest.Contract.Diff;

/// <summary>An operation or a type that two contracts have, and what differs.</summary>
/// <param name="Name">The operation id or the type's name.</param>
/// <param name="Differences">One line each.</param>
internal sealed record Changed(string Name, IReadOnlyList<string> Differences);
