namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>What every entity of a process instance carries and what never changes while the instance lives.</summary>
internal sealed record ProcessInstanceRef(
    long ProcessInstanceKey,
    long RootProcessInstanceKey,
    ProcessDefinitionRecord Definition,
    string TenantId,
    IReadOnlyList<string> Tags,
    string? BusinessId);
