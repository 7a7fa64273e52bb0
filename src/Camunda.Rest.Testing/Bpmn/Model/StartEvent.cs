namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A start event: of a message, a time or, in an event sub-process, an error; or without a trigger.</summary>
internal sealed record StartEvent(NodeFacts Facts, EventTrigger? Trigger) : FlowNode(Facts)
{
    /// <summary>The form that is filled in to start the process.</summary>
    public LinkedForm? Form { get; init; }
}
