namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A process as an element of its own, where it has execution listeners.</summary>
internal sealed record ProcessElement(NodeFacts Facts, IReadOnlyDictionary<string, FlowNode> Elements) : FlowNode(Facts)
{
    public override IEnumerable<FlowNode> Inner => Elements.Values;
}
