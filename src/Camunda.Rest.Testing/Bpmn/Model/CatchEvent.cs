namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An intermediate event that waits for a time or a message.</summary>
internal sealed record CatchEvent(NodeFacts Facts, EventTrigger Trigger) : FlowNode(Facts)
{
    public override EventTrigger Awaits => Trigger;
}
