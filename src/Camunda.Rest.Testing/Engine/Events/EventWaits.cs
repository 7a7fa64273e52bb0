using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Messages;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Timers;

namespace Camunda.Rest.Testing.Engine.Events;

/// <summary>What element instances wait for: an event of their own, and those on their border.</summary>
internal sealed class EventWaits(TimerLifecycle timerLifecycle, SubscriptionLifecycle subscriptionLifecycle)
{
    /// <summary>Begins to wait, when it can be told for what.</summary>
    /// <exception cref="ElementFailure">It cannot.</exception>
    public ElementInstanceRecord Begin(ElementInstanceRecord element)
    {
        List<(BoundaryEvent? Boundary, EventTrigger Trigger)> events =
        [
            .. element.Process.Definition.Model.BoundaryEventsOn(element.Node).Select(
                boundary => ((BoundaryEvent?)boundary, boundary.Trigger)),
        ];
        if (element.Node.Awaits is { } own)
        {
            events.Insert(0, (null, own));
        }

        // All expressions before the first of them has an effect: a failure leaves nothing behind.
        List<(BoundaryEvent? Boundary, TimerPlan Plan)> timers = [];
        List<(BoundaryEvent? Boundary, MessageAddress Address)> messages = [];
        foreach ((BoundaryEvent? boundary, EventTrigger trigger) in events)
        {
            switch (trigger)
            {
                case TimerTrigger timer:
                    timers.Add((boundary, timerLifecycle.Evaluate(element, timer)));
                    break;
                case MessageTrigger message:
                    messages.Add((boundary, subscriptionLifecycle.Evaluate(element, message)));
                    break;
            }
        }

        return timers.Count + messages.Count == 0 ? element : element with
        {
            TimerKeys = [.. timers.Select(timer => timerLifecycle.Begin(element, timer.Boundary, timer.Plan))],
            SubscriptionKeys = [.. messages.Select(message => subscriptionLifecycle.Open(element, message.Boundary, message.Address))],
        };
    }

    /// <summary>Waits no longer; harmless when it does not.</summary>
    public void Cancel(ElementInstanceRecord element)
    {
        foreach (long key in element.TimerKeys)
        {
            timerLifecycle.Cancel(key);
        }

        foreach (long key in element.SubscriptionKeys)
        {
            subscriptionLifecycle.Close(key);
        }
    }
}
