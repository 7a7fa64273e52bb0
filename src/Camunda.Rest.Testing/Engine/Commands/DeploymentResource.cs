namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>A file of a deployment.</summary>
internal sealed record DeploymentResource(string Name, ReadOnlyMemory<byte> Content);
