using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>An ad-hoc sub-process has something to begin with, and neither start nor end events.</summary>
internal static class AdHocRule
{
    public static void Check(ElementReader element, AdHocSubProcess subProcess)
    {
        foreach (FlowNode node in subProcess.Inner.Where(node => node is StartEvent or EndEvent))
        {
            element.Report($"it has the {(node is StartEvent ? "start" : "end")} event '{node.Id}', and may have none");
        }

        if (subProcess.Job is not null)
        {
            string? other = subProcess switch
            {
                { ActiveElements: not null } => "activeElementsCollection",
                { CompletionCondition: not null } => "completionCondition",
                { CancelsRemaining: false } => "cancelRemainingInstances=\"false\"",
                _ => null,
            };
            if (other is not null)
            {
                element.Report($"{other} must not be combined with a zeebe:taskDefinition, whose job decides");
            }
        }

        if (subProcess.Beginnings.Count == 0)
        {
            element.Report("it has no element to begin with: one that no flow leads to");
        }
    }
}
