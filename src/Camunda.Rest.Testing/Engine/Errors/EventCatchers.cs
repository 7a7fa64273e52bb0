using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Errors;

/// <summary>Finds what catches errors and escalations.</summary>
internal sealed class EventCatchers(EngineState state)
{
    /// <summary>
    /// What catches something that an element instance throws: an event on the border of the instance or of what is around it, or an event
    /// sub-process in there; beyond the process instance, the same around the element that has called it. The nearest does, and of those in
    /// one place one that catches this very code before one that catches all. Null where nothing does.
    /// </summary>
    public EventCatch? Find<TTrigger>(ElementInstanceRecord element, string code)
        where TTrigger : CodeTrigger
    {
        if (Choose<TTrigger>(BordersOf(element), code) is { } own)
        {
            return own;
        }

        long scopeKey = element.ConcernedScopeKey;
        while (true)
        {
            ElementInstanceRecord? around = state.ProcessInstances.TryGet(scopeKey, out ProcessInstanceRecord? instance)
                ? null
                : state.ElementInstances[scopeKey];
            IEnumerable<EventCatch> candidates = HandlersIn(scopeKey, around);
            if (Choose<TTrigger>(around is null ? candidates : candidates.Concat(BordersOf(around)), code) is { } found)
            {
                return found;
            }

            if ((around?.ScopeKey ?? instance!.ParentElementInstanceKey) is not { } outer)
            {
                return null;
            }

            scopeKey = outer;
        }
    }

    private static IEnumerable<EventCatch> BordersOf(ElementInstanceRecord element) =>
        element.Process.Definition.Model.BoundaryEventsOn(element.Node)
            .Select(boundary => new EventCatch(element.ElementInstanceKey, boundary));

    // An element that calls a process has no scope of its own.
    private IEnumerable<EventCatch> HandlersIn(long scopeKey, ElementInstanceRecord? around)
    {
        if (!state.Scopes.TryGet(scopeKey, out ScopeState? scope) || scope.IsInterrupted)
        {
            return [];
        }

        return (around?.Node.EventSubProcesses ?? scope.Process.Definition.Model.EventSubProcesses)
            .Select(handler => new EventCatch(scopeKey, handler.Start));
    }

    private static EventCatch? Choose<TTrigger>(IEnumerable<EventCatch> candidates, string code)
        where TTrigger : CodeTrigger => candidates
        .Where(candidate => TriggerOf(candidate) is TTrigger trigger && (trigger.Code is null || trigger.Code == code))
        .MaxBy(candidate => ((CodeTrigger)TriggerOf(candidate)!).Code is not null);

    private static EventTrigger? TriggerOf(EventCatch candidate) => candidate.Event switch
    {
        BoundaryEvent boundary => boundary.Trigger,
        StartEvent start => start.Trigger,
        _ => null,
    };
}
