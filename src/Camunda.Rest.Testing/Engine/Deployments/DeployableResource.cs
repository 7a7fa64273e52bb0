using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>A resource that is kept as it is; a robot script and a form say their id and version tag themselves.</summary>
internal sealed record DeployableResource(
    string ResourceId, string ResourceName, string? VersionTag, ReadOnlyMemory<byte> Content, ResourceKind Kind);
