using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Messages;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Timers;

namespace Camunda.Rest.Testing.Engine.Migrations;

/// <summary>The timers and subscriptions of an element that is migrated: mapped ones are kept, others end, new ones begin.</summary>
internal sealed class WaitMigration(EngineState state, TimerLifecycle timers, SubscriptionLifecycle subscriptions)
{
    /// <summary>Migrates the waits of an element that has become one of the target; its record in the state is that of before.</summary>
    public ElementInstanceRecord Migrate(MigrationPlan plan, ElementInstanceRecord before, ElementInstanceRecord element)
    {
        if (before.Node.Awaits is { } own && element.Node.Awaits?.GetType() != own.GetType())
        {
            throw plan.Reject(
                RejectionKind.InvalidState,
                $"'{before.ElementId}' is mapped to '{element.ElementId}', which waits for another kind of event");
        }

        List<long> timerKeys = [.. before.TimerKeys.Where(key => KeepTimer(plan, element, key))];
        List<long> subscriptionKeys = [.. before.SubscriptionKeys.Where(key => KeepSubscription(plan, element, key))];
        if (before.Phase == ElementPhase.Activated)
        {
            foreach (BoundaryEvent boundary in plan.Target.BoundaryEvents[element.ElementId].Where(added => !plan.IsMapped(added.Id)))
            {
                Begin(plan, element, boundary, timerKeys, subscriptionKeys);
            }
        }

        return element with { TimerKeys = timerKeys, SubscriptionKeys = subscriptionKeys };
    }

    private void Begin(
        MigrationPlan plan, ElementInstanceRecord element, BoundaryEvent boundary, List<long> timerKeys, List<long> subscriptionKeys)
    {
        try
        {
            switch (boundary.Trigger)
            {
                case TimerTrigger timer:
                    timerKeys.Add(timers.Begin(element, boundary, timers.Evaluate(element, timer)));
                    break;
                case MessageTrigger message:
                    subscriptionKeys.Add(subscriptions.Open(element, boundary, subscriptions.Evaluate(element, message)));
                    break;
            }
        }
        catch (ElementFailure failure)
        {
            throw plan.Reject(
                RejectionKind.InvalidState, $"the boundary event '{boundary.Id}' cannot begin to wait ({failure.Message.TrimEnd('.')})");
        }
    }

    private bool KeepTimer(MigrationPlan plan, ElementInstanceRecord element, long key)
    {
        if (!state.Timers.TryGet(key, out TimerRecord? timer))
        {
            return false;
        }

        BoundaryEvent? boundary = timer.Boundary is { } source ? plan.TargetOf(source, element.Node) : null;
        if (timer.Boundary is not null && boundary is null)
        {
            timers.Cancel(key);
            return false;
        }

        state.Timers[key] = timer with { Boundary = boundary };
        return true;
    }

    private bool KeepSubscription(MigrationPlan plan, ElementInstanceRecord element, long key)
    {
        MessageSubscriptionRecord subscription = state.MessageSubscriptions[key];
        FlowNode? node = subscription.Node is BoundaryEvent boundary ? plan.TargetOf(boundary, element.Node) : element.Node;
        if (node is null)
        {
            subscriptions.Close(key);
            return false;
        }

        state.MessageSubscriptions[key] = subscription with
        {
            Definition = plan.Process.Definition,
            Node = node,
            Process = plan.Process,
            State = subscription.IsOpen ? MessageSubscriptionState.Migrated : subscription.State,
        };
        return true;
    }
}
