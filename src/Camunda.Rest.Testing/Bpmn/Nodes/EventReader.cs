using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads events: what they have beside their event definition.</summary>
internal static class EventReader
{
    public static FlowNode ReadStart(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("parallelMultiple", "false");
        EventPlaces place = PlaceOfStart(element);
        EventTrigger? trigger = place == EventPlaces.HandlerStart
            ? EventDefinitionReader.ReadRequiredTrigger(element, place)
            : EventDefinitionReader.ReadTrigger(element, place);
        bool interrupts = place != EventPlaces.HandlerStart || ReadInterrupts(element, "isInterrupting", trigger!);
        element.Pass("isInterrupting");
        ElementReader? form = element.Extension("formDefinition");
        FormReader.RequireOne(form, "formId", "formKey", "");
        form?.Pass("formKey");
        return new StartEvent(VariableMappingReader.AddMappings(element, facts), trigger, interrupts)
        {
            Form = FormReader.ReadDeployed(form),
        };
    }

    public static FlowNode ReadEnd(ElementReader element, NodeFacts facts)
    {
        (facts, EventThrow? throws) = ReadThrow(element, facts, EventPlaces.End);
        if (throws is ErrorThrow or EscalationThrow && facts.Listeners.Any(listener => listener.Event == JobListenerEventType.End))
        {
            element.Report("an execution listener of the event 'end' is not supported where an "
                + $"{(throws is ErrorThrow ? "error" : "escalation")} is thrown");
        }

        return new EndEvent(facts, throws);
    }

    public static FlowNode ReadThrow(ElementReader element, NodeFacts facts)
    {
        (facts, EventThrow? throws) = ReadThrow(element, facts, EventPlaces.Throw);
        return new ThrowEvent(facts, throws);
    }

    public static FlowNode ReadBoundary(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("parallelMultiple", "false");
        EventTrigger trigger = EventDefinitionReader.ReadRequiredTrigger(element, EventPlaces.Boundary);
        if (trigger is CompensationTrigger && facts.Listeners.Count > 0)
        {
            element.Report("an execution listener is not supported on a compensation event");
        }

        return new BoundaryEvent(
            VariableMappingReader.AddMappings(element, facts),
            element.RequiredAttribute("attachedToRef"),
            trigger,
            ReadInterrupts(element, "cancelActivity", trigger))
        {
            CompensationHandlerId = trigger is CompensationTrigger ? element.AssociatedIds().FirstOrDefault() : null,
        };
    }

    public static FlowNode ReadCatch(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("parallelMultiple", "false");
        EventTrigger trigger = EventDefinitionReader.ReadRequiredTrigger(element, EventPlaces.Catch);
        RefuseCycle(element, trigger);
        return new CatchEvent(VariableMappingReader.AddMappings(element, facts), trigger);
    }

    private static (NodeFacts Facts, EventThrow? Throws) ReadThrow(ElementReader element, NodeFacts facts, EventPlaces place)
    {
        element.PassChildren("dataInputAssociation");
        EventThrow? throws = EventDefinitionReader.ReadThrow(element, place);
        if (throws is null)
        {
            // Without a message there is nothing to send; a real cluster passes over it too.
            element.Extension("taskDefinition")?.PassAll();
        }

        return (VariableMappingReader.AddMappings(element, HeaderReader.AddHeaders(element, facts)), throws);
    }

    private static EventPlaces PlaceOfStart(ElementReader element) => element.Parent switch
    {
        { } parent when parent.Name == BpmnNames.Bpmn + "process" => EventPlaces.ProcessStart,
        { } parent when parent.Attribute("triggeredByEvent") is "true" or "1" => EventPlaces.HandlerStart,
        _ => EventPlaces.EmbeddedStart,
    };

    private static bool ReadInterrupts(ElementReader element, string attribute, EventTrigger trigger)
    {
        bool interrupts = element.Attribute(attribute) is not ("false" or "0");
        if (interrupts)
        {
            RefuseCycle(element, trigger);
        }
        else if (trigger is ErrorTrigger or CompensationTrigger)
        {
            element.Report($"{attribute}=\"false\" is not supported for "
                + (trigger is ErrorTrigger ? "errors, which always end what they are thrown from" : "compensation events"));
        }

        return interrupts;
    }

    private static void RefuseCycle(ElementReader element, EventTrigger trigger)
    {
        if (trigger is TimerTrigger { Kind: TimerKind.Cycle })
        {
            element.Report("a timeCycle is not supported here: only events that do not interrupt happen again and again");
        }
    }
}
