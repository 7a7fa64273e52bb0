using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>Where an exclusive or inclusive gateway has a choice, each way but the default one has a condition.</summary>
internal static class GatewayRules
{
    public static void Check(ElementReader process, IEnumerable<FlowNode> nodes)
    {
        foreach (FlowNode node in nodes)
        {
            switch (node)
            {
                case ExclusiveGateway gateway:
                    Check(process, "exclusiveGateway", gateway, gateway.Default);
                    break;
                case InclusiveGateway gateway:
                    Check(process, "inclusiveGateway", gateway, gateway.Default);
                    break;
            }
        }
    }

    private static void Check(ElementReader process, string tag, FlowNode gateway, SequenceFlow? defaultFlow)
    {
        if (defaultFlow?.Condition is not null)
        {
            process.Report($"{tag} '{gateway.Id}': its default flow '{defaultFlow.Id}' must not have a condition");
        }

        foreach (SequenceFlow flow in gateway.Outgoing.Where(
            flow => gateway.Outgoing.Count > 1 && flow.Condition is null && flow.Id != defaultFlow?.Id))
        {
            process.Report($"{tag} '{gateway.Id}': the flow '{flow.Id}' needs a condition, or to be the default flow");
        }
    }
}
