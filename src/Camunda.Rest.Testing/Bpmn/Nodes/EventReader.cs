using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads events: none start events, none and terminating end events. Other event definitions are left, and so refused.</summary>
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
}
