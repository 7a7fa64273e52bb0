namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A process that can be executed: every reference resolves, and every part of it has a behaviour.</summary>
internal sealed record ProcessModel(string Id, string? Name, string? VersionTag, IReadOnlyDictionary<string, FlowNode> Nodes)
{
    /// <summary>The start event without a trigger; null where only messages start the process.</summary>
    public StartEvent? Start { get; } = Nodes.Values.OfType<StartEvent>().FirstOrDefault(start => start.Message is null);

    public IReadOnlyList<StartEvent> MessageStarts { get; } = [.. Nodes.Values.OfType<StartEvent>().Where(start => start.Message is not null)];

    /// <summary>Boundary events by the id of their task.</summary>
    public ILookup<string, BoundaryEvent> BoundaryEvents { get; } = Nodes.Values.OfType<BoundaryEvent>().ToLookup(boundary => boundary.AttachedToId, StringComparer.Ordinal);
}
