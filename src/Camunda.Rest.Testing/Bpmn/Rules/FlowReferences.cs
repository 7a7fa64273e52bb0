using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>
/// Sequence flows lead from one flow node of the process to another, and only exclusive and inclusive gateways ask for conditions.
/// </summary>
internal static class FlowReferences
{
    public static void Check(ElementReader process, IEnumerable<SequenceFlow> flows, IReadOnlyDictionary<string, FlowNode> nodes)
    {
        foreach (SequenceFlow flow in flows)
        {
            if (!nodes.TryGetValue(flow.SourceId, out FlowNode? source))
            {
                ReportUnknown(process, flow, "begins", flow.SourceId);
            }
            else if (flow.Condition is not null && source is not (ExclusiveGateway or InclusiveGateway or StubTask))
            {
                process.Report(
                    $"sequenceFlow '{flow.Id}' has a condition, which is only supported after an exclusive or inclusive gateway");
            }

            if (!nodes.ContainsKey(flow.TargetId))
            {
                ReportUnknown(process, flow, "ends", flow.TargetId);
            }
        }
    }

    // An element that is refused is the cause, and its flows only follow from that.
    private static void ReportUnknown(ElementReader process, SequenceFlow flow, string verb, string id)
    {
        if (!process.Refuses(id))
        {
            process.Report($"sequenceFlow '{flow.Id}' {verb} at '{id}', which is no element that is supported here");
        }
    }
}
