using System.Collections.Immutable;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Compensation;

/// <summary>
/// What has completed and can be compensated. As in the real cluster, all handlers begin at once, in the scope of the event that throws, which
/// waits for them.
/// </summary>
internal sealed class Compensations(EngineState state, StepQueue steps, Tokens tokens)
{
    /// <summary>An element has completed: it can be compensated from now on, or has done its part of a compensation.</summary>
    public void Notice(ElementInstanceRecord element)
    {
        BoundaryEvent? boundary = element.Process.Definition.Model.BoundaryEvents[element.ElementId]
            .FirstOrDefault(candidate => candidate.Trigger is CompensationTrigger);
        if (boundary is not null || (element.Node is SubProcess && state.Compensations.Contains(element.ElementInstanceKey)))
        {
            state.Compensations[element.ScopeKey] = ListOf(element.ScopeKey)
                .Add(new(element.ElementId, element.ElementInstanceKey, boundary));
        }

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
        List<BoundaryEvent> boundaries = [.. Take(thrower.ScopeKey, activityId)];
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

    /// <summary>A scope has ended in a way that nothing in it is compensated any longer.</summary>
    public void Forget(long scopeKey) => _ = Take(scopeKey, null).Count();

    // What completed last comes first. A sub-process is left with everything that completed in it.
    private IEnumerable<BoundaryEvent> Take(long scopeKey, string? activityId)
    {
        Stack<long> scopes = new([scopeKey]);
        while (scopes.TryPop(out long key))
        {
            if (!state.Compensations.TryGet(key, out ImmutableList<CompensationRecord>? completed))
            {
                continue;
            }

            ImmutableList<CompensationRecord> taken = key == scopeKey && activityId is not null
                ? completed.FindAll(record => record.ActivityId == activityId)
                : completed;
            if (taken.Count == completed.Count)
            {
                state.Compensations.Remove(key);
            }
            else
            {
                state.Compensations[key] = completed.RemoveRange(taken);
            }

            foreach (CompensationRecord record in taken)
            {
                scopes.Push(record.ActivityInstanceKey);
            }

            foreach (BoundaryEvent boundary in taken.Reverse().Select(record => record.Event).OfType<BoundaryEvent>())
            {
                yield return boundary;
            }
        }
    }

    private void Release(long throwerKey)
    {
        int left = state.CompensationsInProgress[throwerKey] - 1;
        if (left > 0)
        {
            state.CompensationsInProgress[throwerKey] = left;
            return;
        }

        state.CompensationsInProgress.Remove(throwerKey);
        steps.Enqueue(new CompleteElement(throwerKey));
    }

    private ImmutableList<CompensationRecord> ListOf(long scopeKey) => state.Compensations.GetOr(scopeKey, []);
}
