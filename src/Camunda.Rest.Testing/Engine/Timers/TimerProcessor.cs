using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Timers;

/// <summary>The timers of element instances: those of a catch event itself, and those on the border of a task.</summary>
internal sealed class TimerProcessor(EngineRuntime engine)
{
    // A timer of no time rings in its own turn: a loop around it lets others through.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>Begins the timers of an instance, when all of their durations can be told.</summary>
    /// <exception cref="Elements.ElementFailure">One cannot.</exception>
    public ElementInstanceRecord Begin(ElementInstanceRecord element)
    {
        List<(BoundaryEvent? Boundary, TimeSpan Wait)> waits = [];
        if (element.Node is CatchEvent { Trigger: { } own })
        {
            waits.Add((null, Wait(element, own)));
        }

        foreach (BoundaryEvent boundary in element.Process.Definition.Model.BoundaryEvents[element.ElementId])
        {
            if (boundary.Trigger is TimerTrigger timer)
            {
                waits.Add((boundary, Wait(element, timer)));
            }
        }

        return waits.Count == 0 ? element : element with { TimerKeys = [.. waits.Select(wait => Add(element, wait.Boundary, wait.Wait))] };
    }

    /// <summary>Ends the timers of an instance that ends.</summary>
    public void Cancel(ElementInstanceRecord element)
    {
        foreach (long key in element.TimerKeys)
        {
            if (engine.State.Timers.TryGet(key, out TimerRecord? timer))
            {
                engine.State.Timers.Remove(key);
                engine.DueDates.Remove(timer.DueDate, DueKind.Timer, key);
            }
        }
    }

    /// <summary>Time is up.</summary>
    public void Ring(long timerKey)
    {
        TimerRecord timer = engine.State.Timers[timerKey];
        engine.State.Timers.Remove(timerKey);
        if (timer.Boundary is { } boundary)
        {
            engine.Elements.Interrupt(engine.State.ElementInstances[timer.ElementInstanceKey], boundary, null);
        }
        else
        {
            engine.Elements.EnqueueComplete(timer.ElementInstanceKey);
        }
    }

    private TimeSpan Wait(ElementInstanceRecord element, TimerTrigger timer)
    {
        TimeSpan wait = engine.Expressions.Duration(element, timer.Duration).From(engine.Now);
        return wait < Shortest ? Shortest : wait;
    }

    private long Add(ElementInstanceRecord element, BoundaryEvent? boundary, TimeSpan wait)
    {
        TimerRecord timer = new(engine.State.Keys.Next(), element.ElementInstanceKey, engine.After(wait), boundary);
        engine.State.Timers[timer.TimerKey] = timer;
        engine.DueDates.Add(timer.DueDate, DueKind.Timer, timer.TimerKey);
        return timer.TimerKey;
    }
}
