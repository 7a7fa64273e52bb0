namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A task that waits for a message.</summary>
internal sealed record ReceiveTask(NodeFacts Facts, MessageTrigger Message) : FlowNode(Facts)
{
    public override EventTrigger Awaits => Message;
}
