using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Someone who waits for a signal. Without an owner, the signal starts a process.</summary>
internal sealed record SignalSubscriptionRecord(
    long Key, string Name, string TenantId, long? OwnerKey, FlowNode Event, ProcessDefinitionRecord Definition);
