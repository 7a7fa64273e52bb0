using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>
/// A process begins at one start event without a trigger, or at messages and times; nothing leads to a start or on from an end.
/// </summary>
internal static class StartRule
{
    public static void Check(ElementReader process, IEnumerable<FlowNode> nodes)
    {
        CheckFlows(process, nodes);
        List<StartEvent> starts = [.. nodes.OfType<StartEvent>()];
        int withoutTrigger = starts.Count(start => start.Trigger is null);
        if (starts.Count == 0 || withoutTrigger > 1)
        {
            process.Report(
                starts.Count == 0 ? "it has no start event" : $"it has {withoutTrigger} start events without a trigger, and may have one");
        }

        foreach (IGrouping<string?, StartEvent> same in starts.GroupBy(start => TriggerText.Of(start.Trigger))
            .Where(group => group.Key is not null && group.Count() > 1))
        {
            process.Report($"{same.Key} starts it at {string.Join(" and ", same.Select(start => $"'{start.Id}'"))}, and may do so at one");
        }
    }

    public static void CheckFlows(ElementReader scope, IEnumerable<FlowNode> nodes)
    {
        foreach (FlowNode node in nodes)
        {
            switch (node)
            {
                case StartEvent:
                    Refuse(scope, node, node.Incoming, "a start event has no incoming sequence flow");
                    break;
                case EndEvent:
                    Refuse(scope, node, node.Outgoing, "an end event has no outgoing sequence flow");
                    break;
            }
        }
    }

    private static void Refuse(ElementReader process, FlowNode node, IReadOnlyList<SequenceFlow> flows, string rule)
    {
        if (flows.Count > 0)
        {
            process.Report($"'{node.Id}': {rule}, but there is '{flows[0].Id}'");
        }
    }
}
