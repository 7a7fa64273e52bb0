namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>
/// An embedded sub-process: does what is in it, and is done when nothing goes on in it. An event sub-process begins when its start event
/// happens, in place of all else in the scope that it is in or beside it.
/// </summary>
internal sealed record SubProcess(NodeFacts Facts, IReadOnlyDictionary<string, FlowNode> Elements, bool IsEvent) : FlowNode(Facts)
{
    public StartEvent Start { get; } = Elements.Values.OfType<StartEvent>().FirstOrDefault()!;

    public override IEnumerable<FlowNode> Inner => Elements.Values;

    public override bool Waits => Elements.Values.Any(node => node.Waits);
}
