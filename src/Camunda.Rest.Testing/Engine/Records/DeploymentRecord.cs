namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A deployment and what it holds, what is unchanged included.</summary>
internal sealed record DeploymentRecord(
    long DeploymentKey,
    string TenantId,
    DateTimeOffset DeploymentTime,
    IReadOnlyList<ProcessDefinitionRecord> ProcessDefinitions,
    IReadOnlyList<ResourceRecord> Resources,
    IReadOnlyList<DecisionRequirementsRecord> DecisionRequirements,
    IReadOnlyList<DecisionDefinitionRecord> Decisions);
