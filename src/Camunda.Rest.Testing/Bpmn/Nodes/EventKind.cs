using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>
/// One kind of event definition: where it can be, and what reads it. The readers get the event, its definition and its place.
/// </summary>
internal sealed record EventKind(EventPlaces Places)
{
    /// <summary>Reads what makes such an event happen.</summary>
    public Func<ElementReader, ElementReader, EventPlaces, EventTrigger> Trigger { get; init; } = (_, _, _) => new RefusedTrigger();

    /// <summary>Reads what such an event does.</summary>
    public Func<ElementReader, ElementReader, EventThrow> Throw { get; init; } = (_, _) => new RefusedThrow();
}
