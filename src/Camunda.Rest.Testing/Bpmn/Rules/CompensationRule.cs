using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Rules;

/// <summary>
/// A compensation event on an activity has a handler, which no sequence flow leads to or on from, and what is compensated by its id can be.
/// </summary>
internal static class CompensationRule
{
    public static void Check(ElementReader scope, IReadOnlyDictionary<string, FlowNode> nodes)
    {
        List<BoundaryEvent> boundaries = [.. nodes.Values.OfType<BoundaryEvent>()];
        foreach (BoundaryEvent boundary in boundaries.Where(boundary => boundary.Trigger is CompensationTrigger))
        {
            CheckEvent(scope, boundary, nodes);
        }

        foreach (FlowNode handler in nodes.Values.Where(node => node.Facts.IsForCompensation))
        {
            CheckHandler(scope, handler, boundaries.Find(boundary => boundary.AttachedToId == handler.Id));
        }

        foreach (FlowNode node in nodes.Values)
        {
            EventThrow? throws = node switch
            {
                ThrowEvent thrower => thrower.Throws,
                EndEvent end => end.Throws,
                _ => null,
            };
            if (throws is CompensationThrow { ActivityId: { } activity })
            {
                CheckActivity(scope, node, activity, nodes, boundaries);
            }
        }
    }

    private static void CheckEvent(ElementReader scope, BoundaryEvent boundary, IReadOnlyDictionary<string, FlowNode> nodes)
    {
        if (boundary.CompensationHandlerId is not { } id)
        {
            scope.Report($"boundaryEvent '{boundary.Id}' has no association with what compensates '{boundary.AttachedToId}'");
        }
        else if (!scope.Refuses(id) && nodes.GetValueOrDefault(id) is not { Facts.IsForCompensation: true })
        {
            scope.Report($"boundaryEvent '{boundary.Id}' is associated with '{id}', which is no activity with isForCompensation=\"true\" "
                + "in its scope");
        }

        if (boundary.Outgoing.Count > 0)
        {
            scope.Report($"'{boundary.Id}': a compensation event has no outgoing sequence flow, but there is '{boundary.Outgoing[0].Id}'");
        }
    }

    private static void CheckHandler(ElementReader scope, FlowNode handler, BoundaryEvent? boundary)
    {
        if (handler.Incoming.Concat(handler.Outgoing).FirstOrDefault() is { } flow)
        {
            scope.Report($"'{handler.Id}' is for compensation, which no sequence flow leads to or on from, but there is '{flow.Id}'");
        }

        if (boundary is not null)
        {
            scope.Report($"'{handler.Id}' is for compensation, and may have no boundary event, but there is '{boundary.Id}'");
        }
    }

    // From an event sub-process, what is in the scope around it can be compensated.
    private static bool IsAround(ElementReader scope, string id) =>
        scope.Attribute("triggeredByEvent") is "true" or "1" && scope.Parent?.Has(id) == true;

    private static void CheckActivity(
        ElementReader scope, FlowNode thrower, string id, IReadOnlyDictionary<string, FlowNode> nodes, List<BoundaryEvent> boundaries)
    {
        if (!nodes.TryGetValue(id, out FlowNode? activity))
        {
            if (!scope.Refuses(id) && !IsAround(scope, id))
            {
                scope.Report($"'{thrower.Id}' compensates '{id}', which is no activity in its scope");
            }
        }
        else if (activity is not (SubProcess { IsEvent: false } or AdHocSubProcess
                or MultiInstance { Activity: SubProcess or AdHocSubProcess })
            && !boundaries.Exists(boundary => boundary.AttachedToId == id && boundary.Trigger is CompensationTrigger))
        {
            scope.Report($"'{thrower.Id}' compensates '{id}', which has neither a compensation event nor is a sub-process");
        }
    }
}
