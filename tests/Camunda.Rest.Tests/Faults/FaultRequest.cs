namespace Camunda.Rest.Tests.Faults;

/// <summary>A request that came in whole.</summary>
/// <param name="Path">What was asked for.</param>
/// <param name="Authorization">The credentials; empty for none.</param>
/// <param name="Body">The body as text.</param>
internal sealed record FaultRequest(string Path, string Authorization, string Body);
