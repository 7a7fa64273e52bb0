namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A process that can be executed: every reference resolves, and every part of it has a behaviour.</summary>
/// <param name="Id">The id of the process.</param>
/// <param name="Name">The name; null where it has none.</param>
/// <param name="VersionTag">The version tag; null where it has none.</param>
/// <param name="Elements">Its flow nodes by id, without those that are inside of sub-processes.</param>
internal sealed record ProcessModel(string Id, string? Name, string? VersionTag, IReadOnlyDictionary<string, FlowNode> Elements)
{
    /// <summary>All flow nodes by id. Where an id stands twice, which is refused, the first.</summary>
    public IReadOnlyDictionary<string, FlowNode> Nodes { get; } = Flatten(Elements.Values).DistinctBy(node => node.Id)
        .ToDictionary(node => node.Id, StringComparer.Ordinal);

    /// <summary>The start event without a trigger; null where only events start the process.</summary>
    public StartEvent? Start { get; } = Elements.Values.OfType<StartEvent>().FirstOrDefault(start => start.Trigger is null);

    /// <summary>The process itself, where it has execution listeners; null where it has none.</summary>
    public ProcessElement? Element { get; init; }

    public IReadOnlyList<StartEvent> Starts { get; } = [.. Elements.Values.OfType<StartEvent>()];

    /// <summary>The inclusive gateways that join tokens.</summary>
    public IReadOnlyList<InclusiveGateway> JoiningGateways { get; } =
        [.. Flatten(Elements.Values).OfType<InclusiveGateway>().Where(gateway => gateway.Incoming.Count > 1)];

    /// <summary>The event sub-processes in it.</summary>
    public IReadOnlyList<SubProcess> EventSubProcesses { get; } = [.. Elements.Values.OfType<SubProcess>().Where(node => node.IsEvent)];

    private ILookup<string, BoundaryEvent> BoundaryEvents { get; } =
        Flatten(Elements.Values).OfType<BoundaryEvent>().ToLookup(boundary => boundary.AttachedToId, StringComparer.Ordinal);

    /// <summary>The events on the border of an element; those of a multi-instance activity are on its body.</summary>
    public IEnumerable<BoundaryEvent> BoundaryEventsOn(FlowNode node) => node.Facts.Loop is null ? BoundaryEvents[node.Id] : [];

    private static IEnumerable<FlowNode> Flatten(IEnumerable<FlowNode> nodes) =>
        nodes.SelectMany(node => Flatten(node.Inner).Prepend(node));
}
