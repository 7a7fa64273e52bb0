using System.Collections.Immutable;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Events;

/// <summary>
/// What element and process instances wait for: an event of their own, those on their border, those after an event-based gateway, and the
/// start events of the event sub-processes in them.
/// </summary>
internal sealed class EventWaits(EngineState state, TriggerWaits triggers)
{
    /// <summary>
    /// Begins to wait, when it can be told for what. A sub-process with a start event begins with that:
    /// <see cref="PrepareScope"/>.
    /// </summary>
    /// <exception cref="ElementFailure">It cannot.</exception>
    public void Begin(ElementInstanceRecord element)
    {
        if (element.Node is not SubProcess)
        {
            Prepare(EventOwner.Of(element), EventsOf(element))();
        }
    }

    /// <summary>
    /// Evaluates what a scope waits for: the events on its border, and the event sub-processes in it. The result begins to wait, unless the
    /// scope has ended meanwhile.
    /// </summary>
    /// <exception cref="ElementFailure">It cannot be told for what.</exception>
    public Action PrepareScope(long scopeKey)
    {
        Action begin = Prepare(scopeKey, _ => true);
        return () =>
        {
            if (state.Scopes.Contains(scopeKey))
            {
                begin();
            }
        };
    }

    /// <summary>
    /// Evaluates some of the events of an element instance, or of a process instance, and returns what begins to wait for them.
    /// </summary>
    /// <exception cref="ElementFailure">It is not known for what to wait.</exception>
    public Action Prepare(long ownerKey, Predicate<FlowNode> isMeant)
    {
        bool isProcess = state.ProcessInstances.TryGet(ownerKey, out ProcessInstanceRecord? instance);
        EventOwner owner = isProcess ? EventOwner.Of(instance!.Process) : EventOwner.Of(state.ElementInstances[ownerKey]);
        IEnumerable<(FlowNode Event, EventTrigger? Trigger)> all = isProcess
            ? HandlersOf(owner.Process.Definition.Model.EventSubProcesses)
            : EventsOf(state.ElementInstances[ownerKey]);
        return Prepare(owner, all.Where(entry => isMeant(entry.Event)));
    }

    /// <summary>Waits no longer; harmless when it does not.</summary>
    public void Cancel(long ownerKey) => Cancel(ownerKey, _ => true);

    /// <summary>Waits no longer for the event sub-processes in a scope.</summary>
    public void CancelHandlers(long scopeKey) => Cancel(scopeKey, wait => wait.Event is StartEvent);

    private static List<(FlowNode Event, EventTrigger? Trigger)> EventsOf(ElementInstanceRecord element)
    {
        ProcessModel model = element.Process.Definition.Model;
        List<(FlowNode Event, EventTrigger? Trigger)> events =
        [
            (element.Node, element.Node.Awaits),
            .. model.BoundaryEventsOn(element.Node).Select(boundary => ((FlowNode)boundary, (EventTrigger?)boundary.Trigger)),
            .. HandlersOf(element.Node.EventSubProcesses),
        ];
        if (element.Node is EventGateway gateway)
        {
            events.AddRange(gateway.Outgoing
                .Select(flow => model.Nodes[flow.TargetId])
                .OfType<CatchEvent>()
                .Select(target => ((FlowNode)target, (EventTrigger?)target.Trigger)));
        }

        return events;
    }

    private static IEnumerable<(FlowNode Event, EventTrigger? Trigger)> HandlersOf(IEnumerable<SubProcess> handlers) => handlers
        .Select(handler => ((FlowNode)handler.Start, handler.Start.Trigger));

    // All expressions before the first of them has an effect: a failure leaves nothing behind.
    private Action Prepare(EventOwner owner, IEnumerable<(FlowNode Event, EventTrigger? Trigger)> events)
    {
        List<(FlowNode Event, EventTrigger Trigger, Func<long> Begin)> prepared = [];
        foreach ((FlowNode node, EventTrigger? trigger) in events)
        {
            if (triggers.Of(trigger) is { } wait)
            {
                prepared.Add((node, trigger!, wait.Prepare(owner, node, trigger!)));
            }
        }

        return () =>
        {
            if (prepared.Count > 0)
            {
                state.OpenWaits[owner.Key] = state.OpenWaits.GetOr(owner.Key, [])
                    .AddRange(prepared.Select(entry => new EventWait(entry.Event, entry.Trigger, entry.Begin())));
            }
        };
    }

    private void Cancel(long ownerKey, Predicate<EventWait> isMeant)
    {
        if (!state.OpenWaits.TryGet(ownerKey, out ImmutableList<EventWait>? waits))
        {
            return;
        }

        foreach (EventWait wait in waits.Where(wait => isMeant(wait)))
        {
            triggers.Cancel(wait);
        }

        waits = waits.RemoveAll(isMeant);
        if (waits.IsEmpty)
        {
            state.OpenWaits.Remove(ownerKey);
        }
        else
        {
            state.OpenWaits[ownerKey] = waits;
        }
    }
}
