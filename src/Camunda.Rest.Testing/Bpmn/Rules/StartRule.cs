using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>A process begins at exactly one start event, and nothing leads to a start or on from an end.</summary>
internal static class StartRule
{
    public static StartEvent? Check(ElementReader process, IEnumerable<FlowNode> nodes)
    {
        List<StartEvent> starts = [];
        foreach (FlowNode node in nodes)
        {
            switch (node)
            {
                case StartEvent start:
                    starts.Add(start);
                    Refuse(process, start, start.Incoming, "a start event has no incoming sequence flow");
                    break;
                case EndEvent:
                    Refuse(process, node, node.Outgoing, "an end event has no outgoing sequence flow");
                    break;
            }
        }

        if (starts.Count != 1)
        {
            process.Report(starts.Count == 0 ? "it has no start event" : $"it has {starts.Count} start events without a trigger, and may have one");
        }

        return starts.FirstOrDefault();
    }

    private static void Refuse(ElementReader process, FlowNode node, IReadOnlyList<SequenceFlow> flows, string rule)
    {
        if (flows.Count > 0)
        {
            process.Report($"'{node.Id}': {rule}, but there is '{flows[0].Id}'");
        }
    }
}
