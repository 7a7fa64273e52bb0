namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>A resource that is kept as it is; a robot script says its id and version tag itself.</summary>
internal sealed record DeployableResource(
    string ResourceId, string ResourceName, string? VersionTag, ReadOnlyMemory<byte> Content, bool IsScript);
