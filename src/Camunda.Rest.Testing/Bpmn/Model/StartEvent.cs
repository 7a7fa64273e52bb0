namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>
/// A start event, with or without a trigger. Whether it interrupts only matters in an event sub-process: it then takes the place of
/// everything else in the scope.
/// </summary>
internal sealed record StartEvent(NodeFacts Facts, EventTrigger? Trigger, bool Interrupts = true) : FlowNode(Facts)
{
    /// <summary>The form that is filled in to start the process.</summary>
    public LinkedForm? Form { get; init; }
}
