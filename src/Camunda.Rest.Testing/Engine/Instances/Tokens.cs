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

    /// <summary>Begins an instance of a multi-instance activity.</summary>
    public void Repeat(long scopeKey, FlowNode activity, int loopCounter) =>
        Place(scopeKey, epoch => new(scopeKey, epoch, activity, ConsumedFlows: 1, Variables: null) { LoopCounter = loopCounter });

    /// <summary>Puts a token before an element whose instance will have that key; variables can be set in it already.</summary>
    public void PlaceWithKey(long scopeKey, FlowNode node, long elementInstanceKey) => Place(
        scopeKey, epoch => new(scopeKey, epoch, node, ConsumedFlows: 1, Variables: null) { ElementInstanceKey = elementInstanceKey });

    /// <summary>Puts a token at the end of each flow; at a joining gateway it waits for those of the other flows.</summary>
    public void Take(ScopeState scope, IReadOnlyList<SequenceFlow> flows) => state.Scopes[scope.Key] = flows.Aggregate(scope, Take);

    private void Place(long scopeKey, Func<int, EnterElement> step)
    {
        ScopeState scope = state.Scopes[scopeKey];
        EnterElement entry = step(scope.Epoch);
        state.Scopes[scopeKey] = scope.WithArriving(entry.Node.Id, 1);
        steps.Enqueue(entry);
    }

    private ScopeState Take(ScopeState scope, SequenceFlow flow)
    {
        state.SequenceFlows[state.Keys.Next()] = new(flow.Id, scope.Process);
        FlowNode target = scope.Process.Definition.Model.Nodes[flow.TargetId];
        scope = scope.WithArriving(target.Id, 1);
        switch (target)
        {
            case ParallelGateway { Incoming.Count: > 1 }:
                return Join(scope, target, flow);
            case InclusiveGateway { Incoming.Count: > 1 }:
                return Await(scope, flow);
        }

        steps.Enqueue(new EnterElement(scope.Key, scope.Epoch, target, ConsumedFlows: 1, Variables: null));
        return scope;
    }

    /// <summary>Something has moved in a scope: where tokens wait at an inclusive gateway, that may have all by now.</summary>
    public void Recheck(long scopeKey)
    {
        ScopeState scope = state.Scopes[scopeKey];
        if (scope.Process.Definition.Model.JoiningGateways.Count > 0 && !scope.JoinTokens.IsEmpty)
        {
            steps.Enqueue(new JoinInclusively(scopeKey));
        }
    }

    private static ScopeState Await(ScopeState scope, SequenceFlow flow) =>
        scope with { JoinTokens = scope.JoinTokens.SetItem(flow.Id, scope.JoinTokens.GetValueOrDefault(flow.Id) + 1) };

    private ScopeState Join(ScopeState scope, FlowNode gateway, SequenceFlow flow)
    {
        scope = Await(scope, flow);
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
