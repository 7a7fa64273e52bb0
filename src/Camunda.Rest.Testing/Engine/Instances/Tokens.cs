using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Instances;

/// <summary>
/// Puts tokens before elements. Each enters in a step of its own, first come first served, so that parallel paths advance in turn.
/// </summary>
internal sealed class Tokens(EngineState state, StepQueue steps)
{
    /// <summary>Puts a token before an element, with what it brings along; its scope counts as busy until the token has entered.</summary>
    public void Place(long scopeKey, FlowNode node, JsonObject? variables = null) =>
        Place(scopeKey, epoch => new(scopeKey, epoch, node, ConsumedFlows: 1, variables));

    /// <summary>Puts a token before an event that has happened already, with what that brings along.</summary>
    public void PlaceHappened(long scopeKey, FlowNode node, JsonObject? variables) =>
        Place(scopeKey, epoch => new(scopeKey, epoch, node, ConsumedFlows: 1, variables) { HasHappened = true });

    /// <summary>Puts a token before an element that compensates an activity, for which the event of that key waits.</summary>
    public void PlaceCompensation(long scopeKey, FlowNode node, long throwerKey) =>
        Place(scopeKey, epoch => new(scopeKey, epoch, node, ConsumedFlows: 1, Variables: null) { CompensationKey = throwerKey });

    /// <summary>Puts a token before an element whose instance will have that key; variables can be set in it already.</summary>
    public void PlaceWithKey(long scopeKey, FlowNode node, long elementInstanceKey)
    {
        ScopeState scope = state.Scopes[scopeKey];
        state.Scopes[scopeKey] = scope with { OpenFlows = scope.OpenFlows + 1 };
        steps.Enqueue(
            new EnterElement(scopeKey, scope.Epoch, node, ConsumedFlows: 1, Variables: null) { ElementInstanceKey = elementInstanceKey });
    }

    /// <summary>Puts a token at the end of each flow; at a joining gateway it waits for those of the other flows.</summary>
    public void Take(ScopeState scope, IReadOnlyList<SequenceFlow> flows) => state.Scopes[scope.Key] = flows.Aggregate(scope, Take);

    private void Place(long scopeKey, Func<int, EnterElement> step)
    {
        ScopeState scope = state.Scopes[scopeKey];
        state.Scopes[scopeKey] = scope with { OpenFlows = scope.OpenFlows + 1 };
        steps.Enqueue(step(scope.Epoch));
    }

    private ScopeState Take(ScopeState scope, SequenceFlow flow)
    {
        state.SequenceFlows[state.Keys.Next()] = new(flow.Id, scope.Process);
        FlowNode target = scope.Process.Definition.Model.Nodes[flow.TargetId];
        scope = scope with { OpenFlows = scope.OpenFlows + 1 };
        if (target is ParallelGateway { Incoming.Count: > 1 })
        {
            return Join(scope, target, flow);
        }

        steps.Enqueue(new EnterElement(scope.Key, scope.Epoch, target, ConsumedFlows: 1, Variables: null));
        return scope;
    }

    private ScopeState Join(ScopeState scope, FlowNode gateway, SequenceFlow flow)
    {
        scope = scope with { JoinTokens = scope.JoinTokens.SetItem(flow.Id, scope.JoinTokens.GetValueOrDefault(flow.Id) + 1) };
        if (gateway.Incoming.Any(incoming => scope.JoinTokens.GetValueOrDefault(incoming.Id) == 0))
        {
            return scope;
        }

        steps.Enqueue(new EnterElement(scope.Key, scope.Epoch, gateway, gateway.Incoming.Count, Variables: null));
        return scope with
        {
            JoinTokens = scope.JoinTokens.SetItems(
                gateway.Incoming.Select(incoming => KeyValuePair.Create(incoming.Id, scope.JoinTokens[incoming.Id] - 1))),
        };
    }
}
