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

    /// <summary>The event sub-processes by the id of their start event.</summary>
    public IReadOnlyDictionary<string, SubProcess> Handlers { get; } = Flatten(Elements.Values)
        .OfType<SubProcess>()
        .Where(handler => handler is { IsEvent: true, Start: not null })
        .DistinctBy(handler => handler.Start.Id)
        .ToDictionary(handler => handler.Start.Id, StringComparer.Ordinal);

    /// <summary>Where links lead to, by the id of the event that throws.</summary>
    public IReadOnlyDictionary<string, FlowNode> LinkTargets { get; } = Flatten(Elements.Values)
        .Select(node => node.Inner)
        .Append(Elements.Values)
        .SelectMany(FindLinks)
        .DistinctBy(link => link.SourceId)
        .ToDictionary(link => link.SourceId, link => link.Target, StringComparer.Ordinal);

    // Links lead from one element of a scope to another.
    private static IEnumerable<(string SourceId, FlowNode Target)> FindLinks(IEnumerable<FlowNode> scope)
    {
        foreach (ThrowEvent source in scope.OfType<ThrowEvent>())
        {
            if (source.Throws is LinkThrow link && scope.FirstOrDefault(node => Catches(node, link)) is { } target)
            {
                yield return (source.Id, target);
            }
        }
    }

    private static bool Catches(FlowNode node, LinkThrow link) =>
        node is CatchEvent { Trigger: LinkTrigger caught } && caught.Name == link.Name;

    private static IEnumerable<FlowNode> Flatten(IEnumerable<FlowNode> nodes) =>
        nodes.SelectMany(node => Flatten(node.Inner).Prepend(node));
}
