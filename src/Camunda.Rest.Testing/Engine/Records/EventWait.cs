using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Something that an event waits for: a timer or subscription of that key.</summary>
internal sealed record EventWait(FlowNode Event, EventTrigger Trigger, long Key);
