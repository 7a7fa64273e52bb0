using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads events. Event definitions that are not executed are left, and so refused.</summary>
internal static class EventReader
{
    public static FlowNode ReadStart(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("isInterrupting", "true");
        element.PassOnly("parallelMultiple", "false");
        MessageTrigger? message = MessageReader.ReadStarting(element);
        TimerTrigger? timer = TimerReader.ReadStarting(element);
        ErrorTrigger? error = ErrorReader.ReadCaught(element);
        EventTrigger[] triggers = [.. new EventTrigger?[] { message, timer, error }.OfType<EventTrigger>()];
        if (triggers.Length > 1)
        {
            element.Report("it may have one event definition");
        }

        ElementReader? form = element.Extension("formDefinition");
        FormReader.RequireOne(form, "formId", "formKey", "");
        form?.Pass("formKey");
        return new StartEvent(VariableMappingReader.AddMappings(element, facts), triggers.FirstOrDefault())
        {
            Form = FormReader.ReadDeployed(form),
        };
    }

    public static FlowNode ReadEnd(ElementReader element, NodeFacts facts)
    {
        ElementReader? terminate = element.Child(BpmnNames.Bpmn + "terminateEventDefinition");
        terminate?.Pass("id");
        ElementExpression? error = ErrorReader.ReadThrown(element);
        if (terminate is not null && error is not null)
        {
            element.Report("it may either terminate or throw an error");
        }

        if (error is not null && facts.Listeners.Any(listener => listener.Event == JobListenerEventType.End))
        {
            element.Report("an execution listener of the event 'end' is not supported where an error is thrown");
        }

        return new EndEvent(VariableMappingReader.AddMappings(element, facts), terminate is not null, error);
    }

    public static FlowNode ReadBoundary(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("parallelMultiple", "false");
        EventTrigger trigger = ReadTrigger(
            element,
            "it must have either an errorEventDefinition, a timerEventDefinition or a messageEventDefinition; no other boundary events are "
                + "supported",
            ErrorReader.ReadCaught(element));
        bool interrupts = element.Attribute("cancelActivity") is not ("false" or "0");
        if (!interrupts && trigger is ErrorTrigger)
        {
            element.Report("cancelActivity=\"false\" is not supported for errors, which always end what they are thrown from");
        }

        if (interrupts)
        {
            RefuseCycle(element, trigger);
        }

        return new BoundaryEvent(ReadOutputs(element, facts), element.RequiredAttribute("attachedToRef"), trigger, interrupts);
    }

    public static FlowNode ReadCatch(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("parallelMultiple", "false");
        EventTrigger trigger = ReadTrigger(
            element,
            "it must have either a timerEventDefinition or a messageEventDefinition; no other intermediate events are supported",
            null);
        RefuseCycle(element, trigger);
        return new CatchEvent(ReadOutputs(element, facts), trigger);
    }

    private static EventTrigger ReadTrigger(ElementReader element, string rule, EventTrigger? error)
    {
        EventTrigger?[] triggers = [error, TimerReader.Read(element), MessageReader.ReadCaught(element)];
        EventTrigger[] found = [.. triggers.OfType<EventTrigger>()];
        if (found.Length != 1)
        {
            element.Report(rule);
        }

        return found.FirstOrDefault() ?? new ErrorTrigger(null);
    }

    private static void RefuseCycle(ElementReader element, EventTrigger trigger)
    {
        if (trigger is TimerTrigger { Kind: TimerKind.Cycle })
        {
            element.Report("a timeCycle is not supported here: only boundary events that do not interrupt happen again and again");
        }
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
