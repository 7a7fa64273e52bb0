using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>What elements use of their own deployment must be in it, where its id is known.</summary>
internal static class DeploymentBindings
{
    /// <exception cref="EngineRejectionException">Something is not.</exception>
    public static void Check(DeployableFiles files)
    {
        HashSet<string> processes = [.. files.Processes.Select(process => process.Model.Id)];
        HashSet<string> forms =
            [.. files.Resources.Where(resource => resource.Kind == ResourceKind.Form).Select(resource => resource.ResourceId)];
        HashSet<string> others =
            [.. files.Resources.Where(resource => resource.Kind != ResourceKind.Form).Select(resource => resource.ResourceId)];
        HashSet<string> decisions = [.. files.Decisions.SelectMany(file => file.Model.Decisions).Select(decision => decision.Id)];
        foreach (DeployableProcess process in files.Processes)
        {
            foreach (FlowNode known in process.Model.Nodes.Values)
            {
                FlowNode node = known is MultiInstance { Activity: var activity } ? activity : known;
                switch (node)
                {
                    case CallActivity call:
                        Check(process, node, "process", call.ProcessId, call.Binding, processes);
                        break;
                    case DecisionTask { Decision: var decision }:
                        Check(process, node, "decision", decision.DecisionId, decision.Binding, decisions);
                        break;
                    case UserTask { Form: { } form }:
                        Check(process, node, "form", form.FormId, form.Binding, forms);
                        break;
                    case JobTask { LinkedResources: var links }:
                        foreach (LinkedResource link in links)
                        {
                            Check(process, node, "resource", link.ResourceId, link.Binding, others);
                        }

                        break;
                    case StartEvent { Form: { } form }:
                        Check(process, node, "form", form.FormId, form.Binding, forms);
                        break;
                }
            }
        }
    }

    private static void Check(
        DeployableProcess process, FlowNode user, string noun, ElementExpression id, VersionBinding binding, HashSet<string> present)
    {
        if (binding.Type == ResourceBinding.Deployment && id.IsStatic && !present.Contains(id.Text))
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidArgument,
                $"'{process.ResourceName}': '{user.Id}' uses the {noun} '{id}' of its own deployment (bindingType=\"deployment\"), which "
                    + $"has no such {noun}.");
        }
    }
}
