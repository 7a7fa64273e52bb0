namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Waits for the events that follow, and goes on at the one that happens first.</summary>
internal sealed record EventGateway(NodeFacts Facts) : FlowNode(Facts)
{
    public override bool Waits => true;
}
