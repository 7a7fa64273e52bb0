namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A version of a decision.</summary>
internal sealed record DecisionDefinitionRecord
{
    public required long DecisionDefinitionKey { get; init; }

    public required string DecisionDefinitionId { get; init; }

    public required string Name { get; init; }

    public required int Version { get; init; }

    public required string? VersionTag { get; init; }

    public required DecisionRequirementsRecord Requirements { get; init; }

    public string TenantId => Requirements.TenantId;

    public bool IsDeleted { get; init; }
}
