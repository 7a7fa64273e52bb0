namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A start event: of a message or a time, or without a trigger.</summary>
internal sealed record StartEvent(NodeFacts Facts, EventTrigger? Trigger) : FlowNode(Facts);
