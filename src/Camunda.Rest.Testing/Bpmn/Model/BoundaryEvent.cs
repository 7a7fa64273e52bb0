namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An event on a task, which ends the task and goes on from there.</summary>
internal sealed record BoundaryEvent(NodeFacts Facts, string AttachedToId, EventTrigger Trigger) : FlowNode(Facts);
