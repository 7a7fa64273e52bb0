namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An intermediate event that waits for something, or goes on where a link leads to it.</summary>
internal sealed record CatchEvent(NodeFacts Facts, EventTrigger Trigger) : FlowNode(Facts)
{
    public override EventTrigger? Awaits => Trigger is LinkTrigger ? null : Trigger;
}
