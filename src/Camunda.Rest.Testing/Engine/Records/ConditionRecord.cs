using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>An event that waits for a condition. Without an owner, the condition starts a process.</summary>
internal sealed record ConditionRecord(
    long Key, ConditionalTrigger Condition, long? OwnerKey, FlowNode Event, ProcessDefinitionRecord Definition);
