using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Messages;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Timers;

namespace Camunda.Rest.Testing.Engine.Events;

/// <summary>What element instances wait for: an event of their own, and those on their border.</summary>
internal sealed class EventProcessor(EngineRuntime engine)
{
    /// <summary>Begins to wait, when it can be told for what.</summary>
    /// <exception cref="Elements.ElementFailure">It cannot.</exception>
    public ElementInstanceRecord Begin(ElementInstanceRecord element)
    {
        List<(BoundaryEvent? Boundary, EventTrigger Trigger)> events =
        [
            .. element.Process.Definition.Model.BoundaryEvents[element.ElementId].Select(boundary => ((BoundaryEvent?)boundary, boundary.Trigger)),
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
                    timers.Add((boundary, engine.Timers.Evaluate(element, timer)));
                    break;
                case MessageTrigger message:
                    messages.Add((boundary, engine.Subscriptions.Evaluate(element, message)));
                    break;
            }
        }

        return timers.Count + messages.Count == 0 ? element : element with
        {
            TimerKeys = [.. timers.Select(timer => engine.Timers.Begin(element, timer.Boundary, timer.Plan))],
            SubscriptionKeys = [.. messages.Select(message => engine.Subscriptions.Open(element, message.Boundary, message.Address))],
        };
    }

    /// <summary>Waits no longer; harmless when it does not.</summary>
    public void Cancel(ElementInstanceRecord element)
    {
        foreach (long key in element.TimerKeys)
        {
            engine.Timers.Cancel(key);
        }

        foreach (long key in element.SubscriptionKeys)
        {
            engine.Subscriptions.Close(key);
        }
    }

    /// <summary>An event happens, and brings variables: the instance goes on, or a token goes on from its border.</summary>
    public void Happen(long elementInstanceKey, BoundaryEvent? boundary, JsonObject? variables)
    {
        ElementInstanceRecord element = engine.State.ElementInstances[elementInstanceKey];
        if (boundary is null)
        {
            engine.Mappings.ApplyResult(element, variables);
            engine.Elements.EnqueueComplete(elementInstanceKey);
        }
        else if (boundary.Interrupts)
        {
            engine.Elements.Interrupt(element, boundary, variables);
        }
        else
        {
            engine.Elements.EnqueueEnter(element.ScopeKey, boundary, variables);
        }
    }
}
