using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A version of a process.</summary>
internal sealed record ProcessDefinitionRecord
{
    public required long ProcessDefinitionKey { get; init; }

    public required string ProcessDefinitionId { get; init; }

    public required string? Name { get; init; }

    public required int Version { get; init; }

    public required string? VersionTag { get; init; }

    public required string ResourceName { get; init; }

    public required string TenantId { get; init; }

    public required long DeploymentKey { get; init; }

    /// <summary>The resource as it was deployed.</summary>
    public required string Xml { get; init; }

    public required ProcessModel Model { get; init; }

    public bool IsDeleted { get; init; }
}
