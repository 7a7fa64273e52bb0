using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>No flow leads to an event sub-process or on from it, and which one catches something is clear.</summary>
internal static class EventSubProcessRule
{
    public static void Check(ElementReader scope, IEnumerable<FlowNode> nodes)
    {
        HashSet<string> caught = new(StringComparer.Ordinal);
        foreach (SubProcess handler in nodes.OfType<SubProcess>().Where(node => node.IsEvent))
        {
            if (handler.Incoming.Concat(handler.Outgoing).FirstOrDefault() is { } flow)
            {
                scope.Report($"'{handler.Id}': an event sub-process has no sequence flows, but there is '{flow.Id}'");
            }

            if (TriggerText.Of(handler.Start?.Trigger) is { } trigger && !caught.Add(trigger))
            {
                scope.Report($"the event sub-process '{handler.Id}' catches {trigger}, as another one does");
            }
        }
    }
}
