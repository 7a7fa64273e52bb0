using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>
/// Reads the event definition of an event. A new kind of event is one line here, with what reads it, and one wait or one throw in the
/// engine. What cannot be where it is, is reported by its name and then left alone.
/// </summary>
internal static class EventDefinitionReader
{
    private const string Suffix = "EventDefinition";

    private const EventPlaces Catching = EventPlaces.ProcessStart | EventPlaces.HandlerStart | EventPlaces.Catch | EventPlaces.Boundary;

    private const EventPlaces CatchingThrown = EventPlaces.HandlerStart | EventPlaces.Boundary;

    private const EventPlaces Throwing = EventPlaces.Throw | EventPlaces.End;

    /// <summary>Where conditional events can be, which API 8.9 brought.</summary>
#if CAMUNDA_8_9_OR_GREATER
    private const EventPlaces Conditional = Catching;
#else
    private const EventPlaces Conditional = EventPlaces.None;
#endif

    private static readonly Dictionary<string, EventKind> Kinds = new(StringComparer.Ordinal)
    {
        ["message"] = new(Catching | Throwing) { Trigger = MessageReader.ReadTrigger, Throw = MessageReader.ReadThrow },
        ["timer"] = new(Catching) { Trigger = TimerReader.ReadTrigger },
        ["signal"] = new(Catching | Throwing) { Trigger = SignalReader.ReadTrigger, Throw = SignalReader.ReadThrow },
        ["error"] = new(CatchingThrown | EventPlaces.End) { Trigger = ErrorReader.ReadTrigger, Throw = ErrorReader.ReadThrow },
        ["escalation"] = new(CatchingThrown | Throwing) { Trigger = EscalationReader.ReadTrigger, Throw = EscalationReader.ReadThrow },
        ["compensate"] = new(EventPlaces.Boundary | Throwing)
        {
            Trigger = CompensationReader.ReadTrigger,
            Throw = CompensationReader.ReadThrow,
        },
        ["link"] = new(EventPlaces.Catch | EventPlaces.Throw) { Trigger = LinkReader.ReadTrigger, Throw = LinkReader.ReadThrow },
        ["conditional"] = new(Conditional) { Trigger = ConditionalReader.ReadTrigger },
        ["terminate"] = new(EventPlaces.End) { Throw = (_, _) => new TerminateThrow() },
    };

    /// <summary>What makes the event happen; null where it has no event definition.</summary>
    public static EventTrigger? ReadTrigger(ElementReader element, EventPlaces place) => Find(element, place) switch
    {
        (_, null) => null,
        (null, _) => new RefusedTrigger(),
        ({ } kind, { } definition) => kind.Trigger(element, definition, place),
    };

    /// <summary>As <see cref="ReadTrigger"/>, and a problem where it has no event definition.</summary>
    public static EventTrigger ReadRequiredTrigger(ElementReader element, EventPlaces place)
    {
        if (ReadTrigger(element, place) is { } trigger)
        {
            return trigger;
        }

        element.Report($"it has no event definition; {Possible(place)}");
        return new RefusedTrigger();
    }

    /// <summary>What the event does; null where it has no event definition.</summary>
    public static EventThrow? ReadThrow(ElementReader element, EventPlaces place) => Find(element, place) switch
    {
        (_, null) => null,
        (null, _) => new RefusedThrow(),
        ({ } kind, { } definition) => kind.Throw(element, definition),
    };

    // No kind, but a definition: it was refused.
    private static (EventKind? Kind, ElementReader? Definition) Find(ElementReader element, EventPlaces place)
    {
        List<ElementReader> definitions = element.Children(
            name => name.Namespace == BpmnNames.Bpmn && name.LocalName.EndsWith(Suffix, StringComparison.Ordinal));
        if (definitions.Count == 0)
        {
            return (null, null);
        }

        ElementReader definition = definitions[0];
        if (definitions.Count > 1)
        {
            string found = string.Join(" and ", definitions.Select(read => read.Name.LocalName));
            element.Report($"it has {found}, and may have one event definition");
        }
        else if (Kinds.TryGetValue(definition.Name.LocalName[..^Suffix.Length], out EventKind? kind) && kind.Places.HasFlag(place))
        {
            definition.Pass("id");
            definition.PassChildren("documentation");
            return (kind, definition);
        }
        else
        {
            element.Report($"{definition.Name.LocalName} is not supported here; {Possible(place)}");
        }

        definitions.ForEach(refused => refused.PassAll());
        return (null, definition);
    }

    private static string Possible(EventPlaces place)
    {
        string[] possible = [.. Kinds.Where(kind => kind.Value.Places.HasFlag(place)).Select(kind => kind.Key)];
        string where = place switch
        {
            EventPlaces.ProcessStart => "a start event of a process",
            EventPlaces.EmbeddedStart => "the start event of an embedded sub-process",
            EventPlaces.HandlerStart => "the start event of an event sub-process",
            EventPlaces.Catch => "an intermediate catch event",
            EventPlaces.Boundary => "a boundary event",
            EventPlaces.Throw => "an intermediate throw event",
            _ => "an end event",
        };
        return possible.Length == 0 ? $"{where} has no event definition" : $"{where} may be one of: {string.Join(", ", possible)}";
    }
}
