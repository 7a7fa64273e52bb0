using System.Collections.Immutable;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Migrations;

/// <summary>
/// Whatever the elements of an instance, or the instance itself, wait for: mapped events are kept, others end, and new ones begin.
/// </summary>
internal sealed class WaitMigration(EngineState state, TriggerWaits triggers, EventWaits events)
{
    /// <summary>Migrates the waits of an element instance that has become one of the target already.</summary>
    public void Migrate(MigrationPlan plan, ElementInstanceRecord before)
    {
        ElementInstanceRecord element = state.ElementInstances[before.ElementInstanceKey];
        Keep(plan, element.ElementInstanceKey, wait => wait.Event.Id == before.ElementId
            ? RequireSameTrigger(plan, wait, element.Node)
            : TargetOf(plan, wait, element.Node));
        bool hasBegun = element.Phase == ElementPhase.Activated && !IsStarting(element.ElementInstanceKey);
        BeginNew(plan, element.ElementInstanceKey, hasBegun);
    }

    /// <summary>Migrates the waits of the process instance itself, which is one of the target already.</summary>
    public void MigrateProcess(MigrationPlan plan)
    {
        long key = plan.Process.ProcessInstanceKey;
        Keep(plan, key, wait => TargetOf(plan, wait, null));
        BeginNew(plan, key, !IsStarting(key));
    }

    private void Keep(MigrationPlan plan, long ownerKey, Func<EventWait, FlowNode?> targetOf)
    {
        if (!state.OpenWaits.TryGet(ownerKey, out ImmutableList<EventWait>? waits))
        {
            return;
        }

        ImmutableList<EventWait> kept = [];
        foreach (EventWait wait in waits)
        {
            if (targetOf(wait) is { } target)
            {
                Move(plan, wait.Key, target);
                kept = kept.Add(wait with { Event = target, Trigger = TriggerOf(target)! });
            }
            else
            {
                triggers.Cancel(wait);
            }
        }

        state.OpenWaits[ownerKey] = kept;
    }

    // What an event becomes; null if it is not mapped.
    private static FlowNode? TargetOf(MigrationPlan plan, EventWait wait, FlowNode? owner) => wait.Event switch
    {
        BoundaryEvent boundary => plan.TargetOf(boundary, owner!),
        _ when plan.TargetIdOf(wait.Event.Id) is { } targetId => RequireSameTrigger(plan, wait, plan.Target.Nodes[targetId]),
        _ => null,
    };

    private static FlowNode RequireSameTrigger(MigrationPlan plan, EventWait wait, FlowNode target) =>
        TriggerOf(target)?.GetType() == wait.Trigger.GetType()
            ? target
            : throw plan.Reject(
                RejectionKind.InvalidState, $"'{wait.Event.Id}' is mapped to '{target.Id}', which waits for another kind of event");

    private static EventTrigger? TriggerOf(FlowNode node) => node switch
    {
        BoundaryEvent boundary => boundary.Trigger,
        StartEvent start => start.Trigger,
        _ => node.Awaits,
    };

    private void Move(MigrationPlan plan, long key, FlowNode target)
    {
        ProcessDefinitionRecord definition = plan.Process.Definition;
        if (state.Timers.TryGet(key, out TimerRecord? timer))
        {
            state.Timers[key] = timer with { Event = target, Definition = definition };
        }

        if (state.SignalSubscriptions.TryGet(key, out SignalSubscriptionRecord? signal))
        {
            state.SignalSubscriptions[key] = signal with { Event = target, Definition = definition };
        }

        if (state.Conditions.TryGet(key, out ConditionRecord? condition))
        {
            state.Conditions[key] = condition with { Event = target, Definition = definition };
        }

        if (state.MessageSubscriptions.TryGet(key, out MessageSubscriptionRecord? message))
        {
            state.MessageSubscriptions[key] = message with
            {
                Definition = definition,
                Node = target,
                Process = plan.Process,
                State = message.IsOpen ? MessageSubscriptionState.Migrated : message.State,
            };
        }
    }

    private void BeginNew(MigrationPlan plan, long ownerKey, bool hasBegun)
    {
        if (!hasBegun)
        {
            return;
        }

        HashSet<string> kept = [.. state.OpenWaits.GetOr(ownerKey, []).Select(wait => wait.Event.Id)];
        bool isInterrupted = state.Scopes.TryGet(ownerKey, out ScopeState? scope) && scope.IsInterrupted;
        try
        {
            events.Prepare(
                ownerKey,
                node => !kept.Contains(node.Id) && !plan.IsMapped(node.Id) && !(isInterrupted && node is StartEvent))();
        }
        catch (ElementFailure failure)
        {
            throw plan.Reject(
                RejectionKind.InvalidState, $"an event of the target cannot begin to wait ({failure.Message.TrimEnd('.')})");
        }
    }

    // A scope begins to wait when its start event has completed.
    private bool IsStarting(long scopeKey) => state.Scopes.TryGet(scopeKey, out ScopeState? scope)
        && scope.Children.Any(key => state.ElementInstances[key].Node is StartEvent);
}
