using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads events. Event definitions that are not executed are left, and so refused.</summary>
internal static class EventReader
{
    public static FlowNode ReadStart(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("isInterrupting", "true");
        element.PassOnly("parallelMultiple", "false");
        element.PassChildren("dataOutputAssociation");
        return new StartEvent(VariableMappingReader.AddMappings(element, facts), MessageReader.ReadStarting(element));
    }

    public static FlowNode ReadEnd(ElementReader element, NodeFacts facts)
    {
        element.PassChildren("dataInputAssociation");
        ElementReader? terminate = element.Child(BpmnNames.Bpmn + "terminateEventDefinition");
        terminate?.Pass("id");
        ElementExpression? error = TriggerReader.ReadThrown(element);
        if (terminate is not null && error is not null)
        {
            element.Report("it may either terminate or throw an error");
        }

        if (error is not null && facts.Listeners.Any(listener => listener.Event == ListenerEvent.End))
        {
            element.Report("an execution listener of the event 'end' is not supported where an error is thrown");
        }

        return new EndEvent(VariableMappingReader.AddMappings(element, facts), terminate is not null, error);
    }

    public static FlowNode ReadBoundary(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("parallelMultiple", "false");
        element.PassChildren("dataOutputAssociation");
        EventTrigger trigger = ReadTrigger(
            element,
            "it must have either an errorEventDefinition, a timerEventDefinition or a messageEventDefinition; no other boundary events are supported",
            TriggerReader.ReadError(element));
        bool interrupts = element.Attribute("cancelActivity") is not ("false" or "0");
        if (!interrupts && trigger is ErrorTrigger)
        {
            element.Report("cancelActivity=\"false\" is not supported for errors, which always end what they are thrown from");
        }

        return new BoundaryEvent(ReadOutputs(element, facts), element.RequiredAttribute("attachedToRef"), trigger, interrupts);
    }

    public static FlowNode ReadCatch(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("parallelMultiple", "false");
        element.PassChildren("dataOutputAssociation");
        EventTrigger trigger = ReadTrigger(
            element,
            "it must have either a timerEventDefinition or a messageEventDefinition; no other intermediate events are supported",
            null);
        return new CatchEvent(ReadOutputs(element, facts), trigger);
    }

    private static EventTrigger ReadTrigger(ElementReader element, string rule, EventTrigger? error)
    {
        EventTrigger?[] triggers = [error, TriggerReader.ReadTimer(element), MessageReader.ReadCaught(element)];
        EventTrigger[] found = [.. triggers.OfType<EventTrigger>()];
        if (found.Length != 1)
        {
            element.Report(rule);
        }

        return found.FirstOrDefault() ?? new ErrorTrigger(null);
    }

    private static NodeFacts ReadOutputs(ElementReader element, NodeFacts facts)
    {
        facts = VariableMappingReader.AddMappings(element, facts);
        if (facts.Inputs.Count > 0)
        {
            element.Report("an event that catches has no input mappings");
        }

        return facts;
    }
}
