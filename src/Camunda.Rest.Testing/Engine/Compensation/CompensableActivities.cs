using System.Collections.Immutable;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Compensation;

/// <summary>What has completed and can be compensated.</summary>
internal sealed class CompensableActivities(EngineState state)
{
    /// <summary>
    /// An element has completed. It can be compensated by its compensation event, or, where it is an embedded sub-process, if something in
    /// it can be.
    /// </summary>
    public void Add(ElementInstanceRecord element)
    {
        BoundaryEvent? boundary = element.Process.Definition.Model.BoundaryEventsOn(element.Node)
            .FirstOrDefault(candidate => candidate.Trigger is CompensationTrigger);
        bool passesOn = element.Type.Value is ElementInstanceType.Values.SubProcess or ElementInstanceType.Values.MultiInstanceBody;
        if (!passesOn)
        {
            Forget(element.ElementInstanceKey);
        }

        if (boundary is not null || state.CompletedActivities.Contains(element.ElementInstanceKey))
        {
            state.CompletedActivities[element.ScopeKey] = state.CompletedActivities
                .GetOr(element.ScopeKey, [])
                .Add(new(element.ElementId, element.ElementInstanceKey, boundary));
        }
    }

    /// <summary>
    /// Takes an activity of a scope, or all of them where it is null, and what has completed in them: each is compensated once. What
    /// completed last comes first.
    /// </summary>
    public IReadOnlyList<BoundaryEvent> Take(long scopeKey, string? activityId)
    {
        List<BoundaryEvent> events = [];
        Stack<long> scopes = new([scopeKey]);
        while (scopes.TryPop(out long key))
        {
            IEnumerable<CompensationRecord> taken = TakeFrom(key, key == scopeKey ? activityId : null);
            foreach (CompensationRecord record in taken)
            {
                scopes.Push(record.ActivityInstanceKey);
            }

            events.AddRange(taken.Reverse().Select(record => record.Event).OfType<BoundaryEvent>());
        }

        return events;
    }

    /// <summary>A scope has ended in a way that nothing in it is compensated any longer.</summary>
    public void Forget(long scopeKey) => Take(scopeKey, null);

    private ImmutableList<CompensationRecord> TakeFrom(long scopeKey, string? activityId)
    {
        if (!state.CompletedActivities.TryGet(scopeKey, out ImmutableList<CompensationRecord>? completed))
        {
            return [];
        }

        ImmutableList<CompensationRecord> taken =
            activityId is null ? completed : completed.FindAll(record => record.ActivityId == activityId);
        if (taken.Count == completed.Count)
        {
            state.CompletedActivities.Remove(scopeKey);
        }
        else
        {
            state.CompletedActivities[scopeKey] = completed.RemoveRange(taken);
        }

        return taken;
    }
}
