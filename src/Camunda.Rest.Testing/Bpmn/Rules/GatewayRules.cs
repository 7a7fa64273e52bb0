using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>Where an exclusive gateway has a choice, each way but the default one has a condition.</summary>
internal static class GatewayRules
{
    public static void Check(ElementReader process, IEnumerable<FlowNode> nodes)
    {
        foreach (ExclusiveGateway gateway in nodes.OfType<ExclusiveGateway>())
        {
            if (gateway.Default?.Condition is not null)
            {
                process.Report($"exclusiveGateway '{gateway.Id}': its default flow '{gateway.Default.Id}' must not have a condition");
            }

            foreach (SequenceFlow flow in gateway.Outgoing.Where(
                flow => gateway.Outgoing.Count > 1 && flow.Condition is null && flow.Id != gateway.Default?.Id))
            {
                process.Report($"exclusiveGateway '{gateway.Id}': the flow '{flow.Id}' needs a condition, or to be the default flow");
            }
        }
    }
}
