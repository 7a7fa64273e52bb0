using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>
/// An event-based gateway leads to two or more events that wait for something, each of them only from there, and which one catches a
/// message or signal is clear.
/// </summary>
internal static class EventGatewayRule
{
    public static void Check(ElementReader scope, IReadOnlyDictionary<string, FlowNode> nodes)
    {
        foreach (EventGateway gateway in nodes.Values.OfType<EventGateway>())
        {
            if (gateway.Outgoing.Count < 2)
            {
                scope.Report($"eventBasedGateway '{gateway.Id}' must have at least two outgoing sequence flows, and has "
                    + $"{gateway.Outgoing.Count}");
            }

            CheckTargets(scope, gateway, [.. gateway.Outgoing.Select(flow => nodes.GetValueOrDefault(flow.TargetId)).OfType<FlowNode>()]);
        }
    }

    private static void CheckTargets(ElementReader scope, EventGateway gateway, IReadOnlyList<FlowNode> targets)
    {
        HashSet<string> caught = new(StringComparer.Ordinal);
        foreach (FlowNode target in targets)
        {
            if (target is not CatchEvent { Trigger: not LinkTrigger } waiting)
            {
                scope.Report($"eventBasedGateway '{gateway.Id}' leads to '{target.Id}', and may only lead to intermediate events that "
                    + "catch a message, a timer, a signal or a condition");
                continue;
            }

            if (target.Incoming.FirstOrDefault(flow => flow.SourceId != gateway.Id) is { } other)
            {
                scope.Report($"'{target.Id}' follows the event-based gateway '{gateway.Id}', and may have no other incoming sequence flow, "
                    + $"but there is '{other.Id}'");
            }

            if (TriggerText.Of(waiting.Trigger) is { } trigger && !caught.Add(trigger))
            {
                scope.Report($"'{target.Id}' catches {trigger}, as another event after the event-based gateway '{gateway.Id}' does");
            }
        }
    }
}
