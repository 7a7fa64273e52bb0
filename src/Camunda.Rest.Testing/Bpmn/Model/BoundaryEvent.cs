namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An event on a task: goes on from there, and ends the task if it interrupts.</summary>
internal sealed record BoundaryEvent(NodeFacts Facts, string AttachedToId, EventTrigger Trigger, bool Interrupts) : FlowNode(Facts);
