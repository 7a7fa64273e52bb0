namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A process that can be executed: every reference resolves, and every part of it has a behaviour.</summary>
internal sealed record ProcessModel(string Id, string? Name, string? VersionTag, IReadOnlyDictionary<string, FlowNode> Nodes, StartEvent Start)
{
    /// <summary>Boundary events by the id of their task.</summary>
    public ILookup<string, BoundaryEvent> BoundaryEvents { get; } = Nodes.Values.OfType<BoundaryEvent>().ToLookup(boundary => boundary.AttachedToId, StringComparer.Ordinal);
}
