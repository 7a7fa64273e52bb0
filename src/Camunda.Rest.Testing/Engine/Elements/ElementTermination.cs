using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Compensation;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.UserTasks;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Terminates element instances, with all that they wait for and that goes on in them.</summary>
internal sealed class ElementTermination(
    EngineState state,
    EngineClock clock,
    Tokens tokens,
    EventWaits events,
    JobLifecycle jobs,
    UserTaskTransitions userTasks,
    IncidentLifecycle incidents,
    CompensableActivities compensable,
    InstanceLifecycle instances,
    EarlyEnds earlyEnds)
{
    /// <summary>Terminates an instance; a token goes on from the boundary event, with what the event brings.</summary>
    public void Interrupt(ElementInstanceRecord element, BoundaryEvent boundary, JsonObject? variables)
    {
        TerminateOne(element);
        tokens.PlaceHappened(element.ScopeKey, boundary, variables);
    }

    /// <summary>Terminates an instance, and takes it out of its scope, which goes on.</summary>
    public void TerminateOne(ElementInstanceRecord element)
    {
        Terminate(element);
        ScopeState scope = state.Scopes[element.ScopeKey];
        state.Scopes[scope.Key] = scope with { Children = scope.Children.Remove(element.ElementInstanceKey) };
        tokens.Recheck(scope.Key);
    }

    /// <summary>Terminates all other instances of an element's scope, and drops its tokens.</summary>
    public void TerminateOthers(ElementInstanceRecord element) => TerminateChildren(element.ScopeKey, element.ElementInstanceKey);

    /// <summary>Terminates everything in a scope.</summary>
    public void TerminateChildren(long scopeKey, long? except = null)
    {
        ScopeState scope = state.Scopes[scopeKey];
        foreach (long key in scope.Children.Where(key => key != except))
        {
            Terminate(state.ElementInstances[key]);
        }

        state.Scopes[scopeKey] = scope with
        {
            Children = except is { } survivor ? [survivor] : [],
            OpenFlows = 0,
            Arriving = ImmutableDictionary<string, int>.Empty,
            IsEnding = true,
            Epoch = scope.Epoch + 1,
        };
    }

    /// <summary>Terminates everything in a process instance, and its own element where it has one.</summary>
    public void TerminateProcess(long processInstanceKey)
    {
        if (state.ElementInstances.TryGet(processInstanceKey, out ElementInstanceRecord? process))
        {
            Terminate(process);
        }
        else
        {
            TerminateChildren(processInstanceKey);
        }
    }

    /// <summary>Terminates everything in a scope; an event sub-process takes its place, with what the event brings.</summary>
    public void InterruptScope(long scopeKey, SubProcess handler, JsonObject? variables)
    {
        events.CancelHandlers(scopeKey);
        TerminateChildren(scopeKey);
        state.Scopes[scopeKey] = state.Scopes[scopeKey] with
        {
            IsEnding = false,
            IsInterrupted = true,
            JoinTokens = ImmutableDictionary<string, int>.Empty,
        };
        tokens.Place(scopeKey, handler, variables);
    }

    private void Terminate(ElementInstanceRecord element) => FromInside(element).ForEach(End);

    // An instance with all that goes on in it, inner ones first. With a stack of its own: called instances nest deeper than the thread's.
    private List<ElementInstanceRecord> FromInside(ElementInstanceRecord outermost)
    {
        List<ElementInstanceRecord> found = [];
        Stack<ElementInstanceRecord> open = new([outermost]);
        while (open.TryPop(out ElementInstanceRecord? element))
        {
            found.Add(element);
            long inner = element.CalledInstanceKey ?? element.ElementInstanceKey;
            if (!state.Scopes.TryGet(inner, out ScopeState? scope))
            {
                continue;
            }

            if (element.CalledInstanceKey is not null && state.ElementInstances.TryGet(inner, out ElementInstanceRecord? called))
            {
                open.Push(called);
            }
            else
            {
                foreach (long key in scope.Children)
                {
                    open.Push(state.ElementInstances[key]);
                }
            }
        }

        found.Reverse();
        return found;
    }

    private void End(ElementInstanceRecord element)
    {
        events.Cancel(element.ElementInstanceKey);
        jobs.Cancel(element);
        userTasks.Cancel(element);
        compensable.Forget(element.ElementInstanceKey);
        state.Scopes.Remove(element.ElementInstanceKey);
        if (element.CalledInstanceKey is { } called
            && state.ProcessInstances.TryGet(called, out ProcessInstanceRecord? instance)
            && instance.State == ProcessInstanceState.Active)
        {
            instances.Terminate(called);
        }

        incidents.CloseOf(element);
        state.CompensationsInProgress.Remove(element.ElementInstanceKey);
        ElementInstanceRecord present = state.ElementInstances[element.ElementInstanceKey];
        state.ElementInstances[element.ElementInstanceKey] = present with { Phase = ElementPhase.Terminated, EndDate = clock.Now };
        earlyEnds.Notice(element);
    }
}
