using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Compensation;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>
/// Compensates what has completed. As in the real cluster, all handlers begin at once, in the scope of the event that throws, which waits
/// for them.
/// </summary>
internal sealed class Compensations(EngineState state, StepQueue steps, Tokens tokens, CompensableActivities activities)
{
    /// <summary>An element has completed: it can be compensated from now on, or has done its part of a compensation.</summary>
    public void Notice(ElementInstanceRecord element)
    {
        activities.Add(element);
        if (element.CompensationKey is { } throwerKey)
        {
            Release(throwerKey);
        }
    }

    /// <summary>
    /// Compensates an activity of the scope that an event is in, or all of them where it is null, each as often as it has completed. False
    /// where there is nothing to wait for.
    /// </summary>
    public bool Trigger(ElementInstanceRecord thrower, string? activityId)
    {
        List<BoundaryEvent> boundaries = [.. ScopesOf(thrower).SelectMany(scopeKey => activities.Take(scopeKey, activityId))];
        IReadOnlyDictionary<string, FlowNode> nodes = thrower.Process.Definition.Model.Nodes;
        foreach (BoundaryEvent boundary in boundaries)
        {
            tokens.PlaceHappened(thrower.ScopeKey, boundary, null);
            tokens.PlaceCompensation(thrower.ScopeKey, nodes[boundary.CompensationHandlerId!], thrower.ElementInstanceKey);
        }

        if (boundaries.Count > 0)
        {
            state.CompensationsInProgress[thrower.ElementInstanceKey] = boundaries.Count;
        }

        return boundaries.Count > 0;
    }

    // An event sub-process compensates what has completed in the scope that it is in, too.
    private IEnumerable<long> ScopesOf(ElementInstanceRecord thrower) =>
        state.ElementInstances.TryGet(thrower.ScopeKey, out ElementInstanceRecord? around) && around.Node is SubProcess { IsEvent: true }
            ? [thrower.ScopeKey, around.ScopeKey]
            : [thrower.ScopeKey];

    private void Release(long throwerKey)
    {
        int left = state.CompensationsInProgress.GetOr(throwerKey, 0) - 1;
        if (left > 0)
        {
            state.CompensationsInProgress[throwerKey] = left;
            return;
        }

        state.CompensationsInProgress.Remove(throwerKey);
        steps.Enqueue(new CompleteElement(throwerKey));
    }
}
