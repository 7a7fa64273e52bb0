using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>A boundary event is on a task or sub-process, nothing leads to it, and which one catches something is clear.</summary>
internal static class BoundaryRule
{
    public static void Check(ElementReader process, IReadOnlyDictionary<string, FlowNode> nodes)
    {
        HashSet<(string TaskId, string Caught)> caught = [];
        foreach (BoundaryEvent boundary in nodes.Values.OfType<BoundaryEvent>())
        {
            FlowNode? host = nodes.GetValueOrDefault(boundary.AttachedToId);
            if (host is not (JobTask or UserTask or PlainTask or ReceiveTask or ScriptTask or DecisionTask or CallActivity
                or MultiInstance or StubTask or SubProcess { IsEvent: false } or AdHocSubProcess))
            {
                if (host is not null || !process.Refuses(boundary.AttachedToId))
                {
                    process.Report($"boundaryEvent '{boundary.Id}' is attached to '{boundary.AttachedToId}', which is no task or "
                        + "sub-process that is supported here");
                }
            }
            else if (boundary.Trigger is EscalationTrigger && !CanEscalate(host))
            {
                process.Report($"boundaryEvent '{boundary.Id}' catches an escalation of '{host.Id}', which only a sub-process or a call "
                    + "activity can throw");
            }

            if (boundary.Incoming.Count > 0)
            {
                process.Report(
                    $"'{boundary.Id}': a boundary event has no incoming sequence flow, but there is '{boundary.Incoming[0].Id}'");
            }

            if (TriggerText.Of(boundary.Trigger) is { } trigger && !caught.Add((boundary.AttachedToId, trigger)))
            {
                process.Report($"boundaryEvent '{boundary.Id}' catches {trigger} of '{boundary.AttachedToId}', as another one does");
            }
        }
    }

    private static bool CanEscalate(FlowNode host) => host is StubTask || host.Type.Value is ElementInstanceType.Values.SubProcess
        or ElementInstanceType.Values.AdHocSubProcess or ElementInstanceType.Values.CallActivity
        or ElementInstanceType.Values.MultiInstanceBody;
}
