using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Listeners;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>The life of element instances: tokens enter, work is done, tokens leave.</summary>
internal sealed class ElementLifecycle(
    EngineState state,
    EngineClock clock,
    StepQueue steps,
    Tokens tokens,
    SuspendedTokens suspendedTokens,
    VariableScopes scopes,
    VariableMappings mappings,
    LoopVariables loops,
    EventWaits events,
    ListenerRunner listeners,
    IncidentLifecycle incidents,
    Compensations compensations,
    InstanceLifecycle instances,
    EarlyEnds earlyEnds,
    ElementTermination termination,
    ElementBehaviors behaviors)
{
    /// <summary>
    /// A token enters an element, unless its scope has ended or dropped its tokens meanwhile. In a suspended process instance it waits.
    /// </summary>
    public void Enter(EnterElement step)
    {
        if (!state.Scopes.TryGet(step.ScopeKey, out ScopeState? scope)
            || scope.IsEnding
            || scope.Epoch != step.Epoch
            || suspendedTokens.Hold(scope.Process, step))
        {
            return;
        }

        ElementInstanceRecord element = Put(new()
        {
            ElementInstanceKey = step.ElementInstanceKey ?? state.Keys.Next(),
            Process = scope.Process,
            Node = step.Node,
            ScopeKey = step.ScopeKey,
            LoopCounter = step.LoopCounter,
            StartDate = clock.Now,
            CompensationKey = step.CompensationKey,
        });
        state.Scopes[step.ScopeKey] = scope.WithArriving(step.Node.Id, -step.ConsumedFlows) with
        {
            Children = scope.Children.Add(element.ElementInstanceKey),
        };
        Receive(element, step.Variables);
        if (step.HasHappened)
        {
            Put(state.ElementInstances[element.ElementInstanceKey] with { Phase = ElementPhase.Activated });
            steps.Enqueue(new CompleteElement(element.ElementInstanceKey));
        }
        else
        {
            Continue(element.ElementInstanceKey);
        }
    }

    /// <summary>Goes on in the phase in which an incident or a listener has stopped it; harmless when it has ended.</summary>
    public void Continue(long elementInstanceKey)
    {
        try
        {
            Advance(state.ElementInstances[elementInstanceKey]);
        }
        catch (ElementFailure failure)
        {
            incidents.Raise(elementInstanceKey, failure.Type, failure.Message);
        }
    }

    /// <summary>A listener of the phase is done: the next one follows, or what it has held up.</summary>
    public void ContinueListeners(long elementInstanceKey)
    {
        ElementInstanceRecord element = state.ElementInstances[elementInstanceKey];
        Put(element with { ListenersDone = element.ListenersDone + 1 });
        Continue(elementInstanceKey);
    }

    /// <summary>The work of an instance is done; harmless when it has ended.</summary>
    public void Complete(long elementInstanceKey)
    {
        ElementInstanceRecord element = state.ElementInstances[elementInstanceKey];
        if (element.Phase == ElementPhase.Activated)
        {
            Put(element with { Phase = ElementPhase.Completing });
            Continue(elementInstanceKey);
        }
    }

    /// <summary>It has begun, and so has its wait for events.</summary>
    /// <exception cref="ElementFailure">It is not known for which.</exception>
    public ElementInstanceRecord MarkActivated(ElementInstanceRecord element)
    {
        events.Begin(element);
        return Put(element with { Phase = ElementPhase.Activated });
    }

    /// <summary>Completes an instance; tokens leave on the flows, or the path ends where there are none.</summary>
    public void Finish(ElementInstanceRecord element, IReadOnlyList<SequenceFlow> flows)
    {
        Put(element with { Phase = ElementPhase.Completed, EndDate = clock.Now, EndOrder = state.Keys.Next() });
        compensations.Notice(element);
        ScopeState scope = state.Scopes[element.ScopeKey];
        if (earlyEnds.Notice(element))
        {
            state.Scopes[scope.Key] = scope with { Children = scope.Children.Remove(element.ElementInstanceKey) };
            return;
        }

        tokens.Take(scope with { Children = scope.Children.Remove(element.ElementInstanceKey) }, flows);
        tokens.Recheck(scope.Key);
        EndScopeWhenDone(scope.Key);
    }

    /// <summary>Completes the element of a process, and with it the instance.</summary>
    public void FinishProcess(ElementInstanceRecord element)
    {
        Put(element with { Phase = ElementPhase.Completed, EndDate = clock.Now });
        instances.Complete(element.ElementInstanceKey);
    }

    // As in the real cluster: what an event brings goes to the start event where it starts an event sub-process, and what an error brings
    // stays in the boundary event that catches it, unless output mappings take it over.
    private void Receive(ElementInstanceRecord element, JsonObject? variables)
    {
        switch (element.Node)
        {
            case SubProcess { IsEvent: true }:
                Put(element with { EventVariables = variables });
                break;
            case BoundaryEvent { Trigger: ErrorTrigger }:
                scopes.SetLocal(element.Process, element.ElementInstanceKey, VariableJson.Read(variables));
                break;
            default:
                mappings.ApplyResult(element, variables);
                break;
        }
    }

    private void Advance(ElementInstanceRecord element)
    {
        ElementBehavior behavior = behaviors.Of(element);
        switch (element.Phase)
        {
            case ElementPhase.Entering:
                loops.Begin(element);
                behavior.Enter(element);
                if (listeners.Run(element, BeginningOf(element), done: 0))
                {
                    Put(state.ElementInstances[element.ElementInstanceKey] with { Phase = ElementPhase.Activating });
                }
                else
                {
                    behavior.Activate(element, this);
                }

                break;
            case ElementPhase.Activating when !listeners.Run(element, BeginningOf(element), element.ListenersDone):
                behavior.Activate(element, this);
                break;
            case ElementPhase.Activated:
                behavior.Resume(element);
                break;
            case ElementPhase.Terminating:
                termination.Continue(element);
                break;
            case ElementPhase.Completing:
                behavior.Complete(element);
                events.Cancel(element.ElementInstanceKey);
                Advance(Put(element with { Phase = ElementPhase.Leaving, ListenersDone = 0 }));
                break;
            case ElementPhase.Leaving when !listeners.Run(element, JobListenerEventType.End, element.ListenersDone):
                loops.End(element);
                behavior.Leave(element, this);
                break;
        }
    }

    /// <summary>An element in a scope has been terminated after all; harmless when the scope has ended.</summary>
    public void CheckScope(long scopeKey)
    {
        if (!state.Scopes.TryGet(scopeKey, out ScopeState? scope) || scope.IsTerminating)
        {
            return;
        }

        if (state.ElementInstances.TryGet(scopeKey, out ElementInstanceRecord? owner))
        {
            ((ScopeBehavior)behaviors.Of(owner)).ChildTerminated(owner, scope);
        }
        else if (scope.IsDone)
        {
            instances.Complete(scopeKey);
        }
    }

    // What listens to the beginning of a multi-instance activity as a whole does so before its collection is evaluated.
    private static JobListenerEventType BeginningOf(ElementInstanceRecord element) =>
        element.Node is MultiInstance && ListenerEvents.BeforeAll is { } beforeAll ? beforeAll : JobListenerEventType.Start;

    private void EndScopeWhenDone(long scopeKey)
    {
        ScopeState scope = state.Scopes[scopeKey];
        if (state.ElementInstances.TryGet(scopeKey, out ElementInstanceRecord? owner))
        {
            ((ScopeBehavior)behaviors.Of(owner)).ChildFinished(owner, scope);
        }
        else if (scope.IsDone)
        {
            instances.Complete(scopeKey);
        }
    }

    private ElementInstanceRecord Put(ElementInstanceRecord element) => state.ElementInstances[element.ElementInstanceKey] = element;
}
