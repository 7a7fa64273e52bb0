namespace Camunda.Rest;

/// <summary>One resource of a deployment: its name, and where its bytes come from each time it is sent.</summary>
internal sealed record DeploymentSource(string Name, Func<CancellationToken, Task<ReadOnlyMemory<byte>>> ReadAsync);
