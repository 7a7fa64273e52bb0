namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A sub-process whose job says which of its elements begin, and when it is done.</summary>
internal sealed record AdHocSubProcess(NodeFacts Facts, JobDefinition Job, IReadOnlyDictionary<string, FlowNode> Elements) : FlowNode(Facts)
{
    public override bool Waits => true;

    public override IEnumerable<FlowNode> Inner => Elements.Values;

    /// <summary>The elements that can be begun: those that no flow leads to.</summary>
    public IReadOnlyDictionary<string, FlowNode> Beginnings { get; } =
        Elements.Where(element => element.Value is { Incoming.Count: 0, Facts.IsForCompensation: false }
                and not (BoundaryEvent or SubProcess { IsEvent: true } or CatchEvent { Trigger: LinkTrigger }))
            .ToDictionary(StringComparer.Ordinal);
}
