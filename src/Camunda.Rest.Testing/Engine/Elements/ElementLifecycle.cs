using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>
/// The life of element instances: tokens enter, work is done, tokens leave. Transitions run as steps of their own, first come first
/// served, so that parallel paths advance in turn.
/// </summary>
internal sealed class ElementLifecycle(EngineRuntime engine)
{
    private readonly ElementBehaviors _behaviors = new(engine);

    /// <summary>Puts a token before an element, with what it brings along; its scope counts as busy until the token has entered.</summary>
    public void EnqueueEnter(long scopeKey, FlowNode node, JsonObject? variables = null)
    {
        ScopeState scope = engine.State.Scopes[scopeKey];
        engine.State.Scopes[scopeKey] = scope with { OpenFlows = scope.OpenFlows + 1 };
        engine.Enqueue(() => Enter(scope, node, consumedFlows: 1, variables));
    }

    public void EnqueueComplete(long elementInstanceKey) => engine.Enqueue(() => Complete(elementInstanceKey));

    /// <summary>Goes on in the phase in which an incident or a listener has stopped it; harmless when it has ended.</summary>
    public void Continue(long elementInstanceKey)
    {
        try
        {
            Advance(engine.State.ElementInstances[elementInstanceKey]);
        }
        catch (ElementFailure failure)
        {
            engine.Incidents.Raise(elementInstanceKey, failure.Type, failure.Message);
        }
    }

    /// <summary>A listener of the phase is done: the next one follows, or what it has held up.</summary>
    public void EnqueueNextListener(long elementInstanceKey) => engine.Enqueue(() =>
    {
        ElementInstanceRecord element = engine.State.ElementInstances[elementInstanceKey];
        Put(element with { ListenersDone = element.ListenersDone + 1 });
        Continue(elementInstanceKey);
    });

    /// <summary>It has begun, and so has its wait for events.</summary>
    /// <exception cref="ElementFailure">It is not known for which.</exception>
    public ElementInstanceRecord MarkActivated(ElementInstanceRecord element) => Put(engine.Events.Begin(element) with { Phase = ElementPhase.Activated });

    /// <summary>Completes an instance; tokens leave on the flows, or the path ends where there are none.</summary>
    public void Finish(ElementInstanceRecord element, IReadOnlyList<SequenceFlow> flows)
    {
        Put(element with { Phase = ElementPhase.Completed, EndDate = engine.Now });
        ScopeState scope = engine.State.Scopes[element.ScopeKey];
        scope = scope with { Children = scope.Children.Remove(element.ElementInstanceKey) };
        engine.State.Scopes[scope.Key] = flows.Aggregate(scope, Take);
        EndScopeWhenDone(scope.Key);
    }

    /// <summary>Terminates an instance; a token goes on from the boundary event, with what the event brings.</summary>
    public void Interrupt(ElementInstanceRecord element, BoundaryEvent boundary, JsonObject? variables)
    {
        Terminate(element);
        ScopeState scope = engine.State.Scopes[element.ScopeKey];
        engine.State.Scopes[scope.Key] = scope with { Children = scope.Children.Remove(element.ElementInstanceKey) };
        EnqueueEnter(scope.Key, boundary, variables);
    }

    /// <summary>Terminates everything in a scope; an event sub-process takes its place, with what the event brings.</summary>
    public void InterruptScope(long scopeKey, SubProcess handler, JsonObject? variables)
    {
        TerminateChildren(scopeKey);
        engine.State.Scopes[scopeKey] = engine.State.Scopes[scopeKey] with { IsEnding = false, IsInterrupted = true, JoinTokens = ImmutableDictionary<string, int>.Empty };
        EnqueueEnter(scopeKey, handler, variables);
    }

    /// <summary>Terminates all other instances of an element's scope, and drops its tokens.</summary>
    public void TerminateOthers(ElementInstanceRecord element) => TerminateChildren(element.ScopeKey, element.ElementInstanceKey);

    /// <summary>Terminates everything in a scope.</summary>
    public void TerminateChildren(long scopeKey, long? except = null)
    {
        ScopeState scope = engine.State.Scopes[scopeKey];
        foreach (long key in scope.Children.Where(key => key != except))
        {
            Terminate(engine.State.ElementInstances[key]);
        }

        engine.State.Scopes[scopeKey] = scope with { Children = except is { } survivor ? [survivor] : [], OpenFlows = 0, IsEnding = true, Epoch = scope.Epoch + 1 };
    }

    private void Enter(ScopeState origin, FlowNode node, int consumedFlows, JsonObject? variables = null)
    {
        long scopeKey = origin.Key;
        if (!engine.State.Scopes.TryGet(scopeKey, out ScopeState? scope) || scope.IsEnding || scope.Epoch != origin.Epoch)
        {
            return;
        }

        ElementInstanceRecord element = Put(new()
        {
            ElementInstanceKey = engine.State.Keys.Next(),
            Process = scope.Process,
            Node = node,
            ScopeKey = scopeKey,
            StartDate = engine.Now,
        });
        engine.State.Scopes[scopeKey] = scope with
        {
            Children = scope.Children.Add(element.ElementInstanceKey),
            OpenFlows = scope.OpenFlows - consumedFlows,
        };
        if (node is SubProcess { IsEvent: true })
        {
            engine.Variables.SetLocal(element.Process, element.ElementInstanceKey, VariableJson.Read(variables));
        }
        else
        {
            engine.Mappings.ApplyResult(element, variables);
        }

        Continue(element.ElementInstanceKey);
    }

    private void Advance(ElementInstanceRecord element)
    {
        ElementBehavior behavior = _behaviors.Of(element);
        switch (element.Phase)
        {
            case ElementPhase.Entering:
                behavior.Enter(element);
                if (engine.Listeners.Run(element, ListenerEvent.Start, done: 0))
                {
                    Put(engine.State.ElementInstances[element.ElementInstanceKey] with { Phase = ElementPhase.Activating });
                }
                else
                {
                    behavior.Activate(element);
                }

                break;
            case ElementPhase.Activating when !engine.Listeners.Run(element, ListenerEvent.Start, element.ListenersDone):
                behavior.Activate(element);
                break;
            case ElementPhase.Activated:
                behavior.Resume(element);
                break;
            case ElementPhase.Completing:
                behavior.Complete(element);
                engine.Events.Cancel(element);
                Advance(Put(element with { Phase = ElementPhase.Leaving, ListenersDone = 0 }));
                break;
            case ElementPhase.Leaving when !engine.Listeners.Run(element, ListenerEvent.End, element.ListenersDone):
                behavior.Leave(element);
                break;
        }
    }

    private void Terminate(ElementInstanceRecord element)
    {
        engine.Events.Cancel(element);
        engine.Jobs.Cancel(element);
        _behaviors.Of(element).Terminate(element);
        engine.Incidents.ResolveOf(element);
        Put(engine.State.ElementInstances[element.ElementInstanceKey] with { Phase = ElementPhase.Terminated, EndDate = engine.Now });
    }

    private void Complete(long elementInstanceKey)
    {
        ElementInstanceRecord element = engine.State.ElementInstances[elementInstanceKey];
        if (element.Phase == ElementPhase.Activated)
        {
            Put(element with { Phase = ElementPhase.Completing });
            Continue(elementInstanceKey);
        }
    }

    private ScopeState Take(ScopeState scope, SequenceFlow flow)
    {
        engine.State.SequenceFlows[engine.State.Keys.Next()] = new(flow.Id, scope.Process);
        FlowNode target = scope.Process.Definition.Model.Nodes[flow.TargetId];
        scope = scope with { OpenFlows = scope.OpenFlows + 1 };
        if (target is ParallelGateway { Incoming.Count: > 1 })
        {
            return Join(scope, target, flow);
        }

        ScopeState origin = scope;
        engine.Enqueue(() => Enter(origin, target, consumedFlows: 1));
        return scope;
    }

    private ScopeState Join(ScopeState scope, FlowNode gateway, SequenceFlow flow)
    {
        scope = scope with { JoinTokens = scope.JoinTokens.SetItem(flow.Id, scope.JoinTokens.GetValueOrDefault(flow.Id) + 1) };
        if (gateway.Incoming.Any(incoming => scope.JoinTokens.GetValueOrDefault(incoming.Id) == 0))
        {
            return scope;
        }

        ScopeState origin = scope;
        engine.Enqueue(() => Enter(origin, gateway, consumedFlows: gateway.Incoming.Count));
        return scope with { JoinTokens = scope.JoinTokens.SetItems(gateway.Incoming.Select(incoming => KeyValuePair.Create(incoming.Id, scope.JoinTokens[incoming.Id] - 1))) };
    }

    private void EndScopeWhenDone(long scopeKey)
    {
        ScopeState scope = engine.State.Scopes[scopeKey];
        if (engine.State.ElementInstances.TryGet(scopeKey, out ElementInstanceRecord? owner))
        {
            ((ScopeBehavior)_behaviors.Of(owner)).ChildFinished(owner, scope);
        }
        else if (scope.IsDone)
        {
            engine.Instances.Complete(scopeKey);
        }
    }

    private ElementInstanceRecord Put(ElementInstanceRecord element) => engine.State.ElementInstances[element.ElementInstanceKey] = element;
}
