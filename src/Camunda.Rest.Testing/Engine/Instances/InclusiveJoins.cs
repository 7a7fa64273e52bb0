using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Instances;

/// <summary>
/// Joins tokens at inclusive gateways: one that has a token begins when none that is elsewhere in the scope can still come to it. A path
/// that ends with a flow on which a token waits already does not count.
/// </summary>
internal sealed class InclusiveJoins(EngineState state, StepQueue steps)
{
    public void Join(long scopeKey)
    {
        if (!state.Scopes.TryGet(scopeKey, out ScopeState? scope))
        {
            return;
        }

        foreach (InclusiveGateway gateway in scope.Process.Definition.Model.JoiningGateways)
        {
            string[] taken = [.. gateway.Incoming.Select(flow => flow.Id).Where(flow => scope.JoinTokens.GetValueOrDefault(flow) > 0)];
            if (taken.Length > 0 && !CanStillCome(scope, gateway, taken))
            {
                scope = scope with
                {
                    JoinTokens = scope.JoinTokens.SetItems(
                        taken.Select(flow => KeyValuePair.Create(flow, scope.JoinTokens[flow] - 1))),
                };
                state.Scopes[scopeKey] = scope;
                steps.Enqueue(new EnterElement(scopeKey, scope.Epoch, gateway, taken.Length, Variables: null));
            }
        }
    }

    private bool CanStillCome(ScopeState scope, InclusiveGateway gateway, string[] taken)
    {
        ProcessModel model = scope.Process.Definition.Model;
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<FlowNode> open = new();
        foreach (long key in scope.Children)
        {
            Visit(state.ElementInstances[key].Node);
        }

        foreach (string id in scope.Arriving.Keys)
        {
            if (model.Nodes.TryGetValue(id, out FlowNode? node))
            {
                Visit(node);
            }
        }

        while (open.TryPop(out FlowNode? node))
        {
            foreach (SequenceFlow flow in node.Outgoing.Where(flow => !taken.Contains(flow.Id)))
            {
                if (flow.TargetId == gateway.Id)
                {
                    return true;
                }

                Visit(model.Nodes[flow.TargetId]);
            }

            if (model.LinkTargets.TryGetValue(node.Id, out FlowNode? linked))
            {
                Visit(linked);
            }

            foreach (BoundaryEvent boundary in model.BoundaryEventsOn(node))
            {
                Visit(boundary);
            }
        }

        return false;

        void Visit(FlowNode node)
        {
            // Those that wait at it, or are in it, do not come again.
            if (node.Id != gateway.Id && seen.Add(node.Id))
            {
                open.Push(node);
            }
        }
    }
}
