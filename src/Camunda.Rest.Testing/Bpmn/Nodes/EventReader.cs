using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads events: none start events, none and terminating end events, timers, boundary events. Other event definitions are left, and so refused.</summary>
internal static class EventReader
{
    public static FlowNode ReadStart(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("isInterrupting", "true");
        element.PassOnly("parallelMultiple", "false");
        element.PassChildren("dataOutputAssociation");
        return new StartEvent(VariableMappingReader.AddMappings(element, facts));
    }

    public static FlowNode ReadEnd(ElementReader element, NodeFacts facts)
    {
        element.PassChildren("dataInputAssociation");
        ElementReader? terminate = element.Child(BpmnNames.Bpmn + "terminateEventDefinition");
        terminate?.Pass("id");
        return new EndEvent(VariableMappingReader.AddMappings(element, facts), terminate is not null);
    }

    public static FlowNode ReadBoundary(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("cancelActivity", "true");
        element.PassOnly("parallelMultiple", "false");
        element.PassChildren("dataOutputAssociation");
        ErrorTrigger? error = TriggerReader.ReadError(element);
        TimerTrigger? timer = TriggerReader.ReadTimer(element);
        if ((error is null) == (timer is null))
        {
            element.Report("it must have either an errorEventDefinition or a timerEventDefinition; no other boundary events are supported");
        }

        return new BoundaryEvent(ReadOutputs(element, facts), element.RequiredAttribute("attachedToRef"), (EventTrigger?)timer ?? error ?? new ErrorTrigger(null));
    }

    public static FlowNode ReadCatch(ElementReader element, NodeFacts facts)
    {
        element.PassOnly("parallelMultiple", "false");
        element.PassChildren("dataOutputAssociation");
        TimerTrigger? timer = TriggerReader.ReadTimer(element);
        if (timer is null)
        {
            element.Report("it has no timerEventDefinition; only intermediate events that wait for a time are supported");
        }

        return new CatchEvent(ReadOutputs(element, facts), timer ?? new TimerTrigger(ElementExpression.Parse("")));
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
