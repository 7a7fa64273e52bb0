using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Compensation;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Listeners;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.UserTasks;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>
/// Terminates element instances, with all that they wait for and that goes on in them. Listeners hold up the elements whose termination
/// they listen to, and everything around those that is terminated with them.
/// </summary>
internal sealed class ElementTermination(
    EngineState state,
    EngineClock clock,
    StepQueue steps,
    Tokens tokens,
    EventWaits events,
    JobLifecycle jobs,
    UserTaskTransitions userTasks,
    ListenerRunner listeners,
    IncidentLifecycle incidents,
    CompensableActivities compensable,
    InstanceLifecycle instances,
    EarlyEnds earlyEnds)
{
    /// <summary>Terminates an instance; a token goes on from the boundary event, with what the event brings.</summary>
    public void Interrupt(ElementInstanceRecord element, BoundaryEvent boundary, JsonObject? variables)
    {
        if (Terminate(element))
        {
            tokens.Recheck(element.ScopeKey);
            tokens.PlaceHappened(element.ScopeKey, boundary, variables);
        }
        else
        {
            Put(Present(element) with { Interruption = new(boundary, variables) });
        }
    }

    /// <summary>
    /// Terminates an instance, and takes it out of its scope. Returns whether that is done; if not, the scope is terminated later where
    /// the instance was the last in it.
    /// </summary>
    public bool TerminateOne(ElementInstanceRecord element)
    {
        if (Terminate(element))
        {
            tokens.Recheck(element.ScopeKey);
            return true;
        }

        Put(Present(element) with { EndsScope = true });
        return false;
    }

    /// <summary>Terminates all other instances of an element's scope, and drops its tokens.</summary>
    public void TerminateOthers(ElementInstanceRecord element) => TerminateChildren(element.ScopeKey, element.ElementInstanceKey);

    /// <summary>Terminates everything in a scope. What is held up stays in it until it has ended.</summary>
    public void TerminateChildren(long scopeKey, long? except = null)
    {
        foreach (long key in state.Scopes[scopeKey].Children.Where(key => key != except))
        {
            Terminate(state.ElementInstances[key]);
        }

        DropTokens(state.Scopes[scopeKey]);
    }

    /// <summary>Terminates a process instance and everything in it.</summary>
    public void TerminateProcess(long processInstanceKey)
    {
        bool isHeldUp;
        if (state.ElementInstances.TryGet(processInstanceKey, out ElementInstanceRecord? process))
        {
            isHeldUp = !Terminate(process);
        }
        else
        {
            TerminateChildren(processInstanceKey);
            isHeldUp = HasChildren(processInstanceKey);
        }

        if (isHeldUp)
        {
            Hold(processInstanceKey);
        }
        else
        {
            instances.Terminate(processInstanceKey);
        }
    }

    /// <summary>Terminates everything in a scope; an event sub-process takes its place, with what the event brings.</summary>
    public void InterruptScope(long scopeKey, SubProcess handler, JsonObject? variables)
    {
        events.CancelHandlers(scopeKey);
        TerminateChildren(scopeKey);
        ScopeState scope = state.Scopes[scopeKey] with
        {
            IsInterrupted = true,
            JoinTokens = ImmutableDictionary<string, int>.Empty,
            Interruption = new(handler, variables),
        };
        state.Scopes[scopeKey] = scope;
        if (scope.Children.IsEmpty)
        {
            BeginInterruption(scope);
        }
    }

    /// <summary>Takes up a termination again: the next listener follows, or the end.</summary>
    /// <exception cref="ElementFailure">It cannot be told what job a listener has.</exception>
    public void Continue(ElementInstanceRecord element)
    {
        if (element.UserTaskKey is not null)
        {
            userTasks.Advance(element);
        }

        if (!IsHeldUp(element)
            && (ListenerEvents.Cancel is not { } cancel || !listeners.Run(element, cancel, element.ListenersDone)))
        {
            Finish(element);
        }
    }

    /// <summary>
    /// Ends the termination of a process instance without its remaining listeners. Returns false when something else than a listener of
    /// the process holds it up.
    /// </summary>
    public bool Force(long processInstanceKey)
    {
        if (!state.ElementInstances.TryGet(processInstanceKey, out ElementInstanceRecord? process) || IsHeldUp(process))
        {
            return false;
        }

        jobs.Cancel(process);
        incidents.CloseOf(process);
        Finish(Present(process));
        return true;
    }

    /// <summary>Returns whether it has ended; if not, listeners hold it up.</summary>
    private bool Terminate(ElementInstanceRecord outermost)
    {
        FromInside(outermost).ForEach(Stop);
        return Present(outermost).Phase == ElementPhase.Terminated;
    }

    // An instance with all that goes on in it, inner ones first. With a stack of its own: called instances nest deeper than the thread's.
    private List<ElementInstanceRecord> FromInside(ElementInstanceRecord outermost)
    {
        List<ElementInstanceRecord> found = [];
        Stack<ElementInstanceRecord> open = new([outermost]);
        while (open.TryPop(out ElementInstanceRecord? element))
        {
            found.Add(element);
            long inner = InnerScopeOf(element);
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

    // Harmless for what is being terminated already.
    private void Stop(ElementInstanceRecord element)
    {
        if (element.Phase == ElementPhase.Terminating)
        {
            return;
        }

        events.Cancel(element.ElementInstanceKey);
        jobs.Cancel(element);
        userTasks.Cancel(element);
        compensable.Forget(element.ElementInstanceKey);
        incidents.CloseOf(element);
        bool isHeldUp = IsHeldUp(element);
        bool hasListeners = ListenerEvents.Cancel is { } cancel && listeners.HasAny(element, cancel);
        if (!isHeldUp && !hasListeners)
        {
            End(element);
            return;
        }

        Put(Present(element) with { Phase = ElementPhase.Terminating, ListenersDone = 0 });
        Hold(InnerScopeOf(element));
        if (!isHeldUp)
        {
            steps.Enqueue(new ContinueElement(element.ElementInstanceKey));
        }
    }

    private bool IsHeldUp(ElementInstanceRecord element) =>
        (element.UserTaskKey is { } task && state.UserTasks[task].IsOpen)
        || (element.CalledInstanceKey is { } called
            && state.ElementInstances.TryGet(called, out ElementInstanceRecord? process)
            ? process.Phase == ElementPhase.Terminating
            : HasChildren(InnerScopeOf(element)));

    private bool HasChildren(long scopeKey) => state.Scopes.TryGet(scopeKey, out ScopeState? scope) && !scope.Children.IsEmpty;

    private static long InnerScopeOf(ElementInstanceRecord element) => element.CalledInstanceKey ?? element.ElementInstanceKey;

    // It ends with the last element in it.
    private void Hold(long scopeKey)
    {
        if (state.Scopes.TryGet(scopeKey, out ScopeState? scope))
        {
            events.Cancel(scopeKey);
            compensable.Forget(scopeKey);
            DropTokens(scope with { IsTerminating = true });
        }
    }

    private void DropTokens(ScopeState scope) => state.Scopes[scope.Key] = scope with
    {
        OpenFlows = 0,
        Arriving = ImmutableDictionary<string, int>.Empty,
        IsEnding = true,
        Epoch = scope.Epoch + 1,
    };

    private void End(ElementInstanceRecord element)
    {
        state.Scopes.Remove(element.ElementInstanceKey);
        if (element.CalledInstanceKey is { } called
            && state.ProcessInstances.TryGet(called, out ProcessInstanceRecord? instance)
            && instance.State == ProcessInstanceState.Active)
        {
            instances.Terminate(called);
        }

        state.CompensationsInProgress.Remove(element.ElementInstanceKey);
        Put(Present(element) with { Phase = ElementPhase.Terminated, EndDate = clock.Now });
        if (state.Scopes.TryGet(element.ScopeKey, out ScopeState? scope))
        {
            state.Scopes[scope.Key] = scope with { Children = scope.Children.Remove(element.ElementInstanceKey) };
        }

        earlyEnds.Notice(element);
    }

    // It was held up: what has waited for its end follows in steps of their own.
    private void Finish(ElementInstanceRecord element)
    {
        End(element);
        if (element.IsProcess)
        {
            EndProcess(element.ElementInstanceKey);
            return;
        }

        ScopeState scope = state.Scopes[element.ScopeKey];
        tokens.Recheck(scope.Key);
        switch (scope)
        {
            case { IsTerminating: true, Children.IsEmpty: true } when state.ElementInstances.Contains(scope.Key):
                steps.Enqueue(new ContinueElement(scope.Key));
                break;
            case { IsTerminating: true, Children.IsEmpty: true }:
                EndProcess(scope.Key);
                break;
            case { IsTerminating: true }:
                break;
            case { Interruption: not null }:
                if (scope.Children.IsEmpty)
                {
                    BeginInterruption(scope);
                }

                break;
            default:
                GoOn(element, scope);
                break;
        }
    }

    private void GoOn(ElementInstanceRecord element, ScopeState scope)
    {
        if (element.Interruption is { } next && !scope.IsEnding)
        {
            tokens.PlaceHappened(scope.Key, next.Node, next.Variables);
        }
        else if (!element.EndsScope || !scope.IsDone)
        {
            steps.Enqueue(new CheckScope(scope.Key));
        }
        else if (state.ElementInstances.TryGet(scope.Key, out ElementInstanceRecord? around) && !around.IsProcess)
        {
            if (TerminateOne(around))
            {
                GoOn(Present(around) with { EndsScope = true }, state.Scopes[around.ScopeKey]);
            }
        }
        else
        {
            TerminateProcess(scope.Key);
        }
    }

    private void BeginInterruption(ScopeState scope)
    {
        state.Scopes[scope.Key] = scope with { IsEnding = false, Interruption = null };
        tokens.Place(scope.Key, scope.Interruption!.Node, scope.Interruption.Variables);
    }

    private void EndProcess(long processInstanceKey)
    {
        instances.Terminate(processInstanceKey);
        if (state.ProcessInstances[processInstanceKey].ParentElementInstanceKey is { } caller
            && state.ElementInstances[caller].Phase == ElementPhase.Terminating)
        {
            steps.Enqueue(new ContinueElement(caller));
        }
    }

    private ElementInstanceRecord Present(ElementInstanceRecord element) => state.ElementInstances[element.ElementInstanceKey];

    private void Put(ElementInstanceRecord element) => state.ElementInstances[element.ElementInstanceKey] = element;
}
