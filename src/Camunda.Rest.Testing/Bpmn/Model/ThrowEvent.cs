namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An intermediate event that does something, or nothing where it throws nothing.</summary>
internal sealed record ThrowEvent(NodeFacts Facts, EventThrow? Throws) : FlowNode(Facts)
{
    public override bool Waits => Throws is JobThrow;
}
