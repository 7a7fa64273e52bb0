using Camunda.Rest.Feel.Dmn;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A version of a DMN file, with the decisions that require each other.</summary>
internal sealed record DecisionRequirementsRecord
{
    public required long DecisionRequirementsKey { get; init; }

    public required string DecisionRequirementsId { get; init; }

    public required string Name { get; init; }

    public required int Version { get; init; }

    public required string ResourceName { get; init; }

    public required string TenantId { get; init; }

    public required long DeploymentKey { get; init; }

    /// <summary>The resource as it was deployed.</summary>
    public required string Xml { get; init; }

    public required DmnModel Model { get; init; }

    public bool IsDeleted { get; init; }
}
