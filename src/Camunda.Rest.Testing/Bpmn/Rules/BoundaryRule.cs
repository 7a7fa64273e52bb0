using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>A boundary event is on a task or sub-process, nothing leads to it, and which one catches an error is clear.</summary>
internal static class BoundaryRule
{
    public static void Check(ElementReader process, IReadOnlyDictionary<string, FlowNode> nodes)
    {
        HashSet<(string TaskId, string? Code)> caught = [];
        foreach (BoundaryEvent boundary in nodes.Values.OfType<BoundaryEvent>())
        {
            if (nodes.GetValueOrDefault(boundary.AttachedToId) is not (JobTask or UserTask or PlainTask or ReceiveTask or CallActivity
                or MultiInstance or StubTask or SubProcess { IsEvent: false } or AdHocSubProcess))
            {
                process.Report($"boundaryEvent '{boundary.Id}' is attached to '{boundary.AttachedToId}', which is no task or sub-process "
                    + "that is supported here");
            }

            if (boundary.Incoming.Count > 0)
            {
                process.Report(
                    $"'{boundary.Id}': a boundary event has no incoming sequence flow, but there is '{boundary.Incoming[0].Id}'");
            }

            if (boundary.Trigger is ErrorTrigger error && !caught.Add((boundary.AttachedToId, error.Code)))
            {
                process.Report($"boundaryEvent '{boundary.Id}' catches {(error.Code is null ? "all errors" : $"the error '{error.Code}'")} "
                    + $"of '{boundary.AttachedToId}', as another one does");
            }
        }
    }
}
