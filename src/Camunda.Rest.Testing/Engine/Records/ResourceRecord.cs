namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A version of a deployed resource that is no process and no decision.</summary>
internal sealed record ResourceRecord
{
    public required long ResourceKey { get; init; }

    public required string ResourceId { get; init; }

    public required string ResourceName { get; init; }

    public required int Version { get; init; }

    public required string? VersionTag { get; init; }

    public required string TenantId { get; init; }

    public required long DeploymentKey { get; init; }

    /// <summary>The resource as it was deployed.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    public required ResourceKind Kind { get; init; }

    public bool IsDeleted { get; init; }
}
