using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads events: none start events, none and terminating end events, boundary events. Other event definitions are left, and so refused.</summary>
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
        EventTrigger? trigger = TriggerReader.ReadError(element);
        if (trigger is null)
        {
            element.Report("it has no errorEventDefinition; only boundary events that catch errors are supported");
        }

        facts = VariableMappingReader.AddMappings(element, facts);
        if (facts.Inputs.Count > 0)
        {
            element.Report("an event that catches has no input mappings");
        }

        return new BoundaryEvent(facts, element.RequiredAttribute("attachedToRef"), trigger ?? new ErrorTrigger(null));
    }
}
