using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads gateways.</summary>
internal static class GatewayReader
{
    public static FlowNode ReadExclusive(ElementReader element, NodeFacts facts)
    {
        element.Pass("gatewayDirection");
        return new ExclusiveGateway(facts, ReadDefault(element, facts));
    }

    public static FlowNode ReadInclusive(ElementReader element, NodeFacts facts)
    {
        element.Pass("gatewayDirection");
        return new InclusiveGateway(facts, ReadDefault(element, facts));
    }

    public static FlowNode ReadParallel(ElementReader element, NodeFacts facts)
    {
        element.Pass("gatewayDirection");
        return new ParallelGateway(facts);
    }

    private static SequenceFlow? ReadDefault(ElementReader element, NodeFacts facts)
    {
        SequenceFlow? defaultFlow = null;
        if (element.Attribute("default") is { } id)
        {
            defaultFlow = facts.Outgoing.FirstOrDefault(flow => flow.Id == id);
            if (defaultFlow is null)
            {
                element.Report($"the default flow '{id}' is no sequence flow that begins here");
            }
        }

        return defaultFlow;
    }

    public static FlowNode ReadEventBased(ElementReader element, NodeFacts facts)
    {
        element.Pass("gatewayDirection");
        element.PassOnly("instantiate", "false");
        element.PassOnly("eventGatewayType", "Exclusive");
        return new EventGateway(facts);
    }
}
