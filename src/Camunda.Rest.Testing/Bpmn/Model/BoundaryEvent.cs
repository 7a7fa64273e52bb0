namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An event on a task or sub-process: goes on from there, and ends what it is on if it interrupts.</summary>
internal sealed record BoundaryEvent(NodeFacts Facts, string AttachedToId, EventTrigger Trigger, bool Interrupts) : FlowNode(Facts)
{
    /// <summary>What undoes the activity, by its id; null unless the event is of a compensation.</summary>
    public string? CompensationHandlerId { get; init; }
}
