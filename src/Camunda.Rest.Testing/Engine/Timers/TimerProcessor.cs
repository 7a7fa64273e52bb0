using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Timers;

/// <summary>The timers of element instances.</summary>
internal sealed class TimerProcessor(EngineRuntime engine)
{
    // A timer of no time rings in its own turn: a loop around it lets others through.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>How long to wait, as the instance sees it.</summary>
    /// <exception cref="Elements.ElementFailure">The expression does not give a duration.</exception>
    public TimeSpan Evaluate(ElementInstanceRecord element, TimerTrigger timer)
    {
        TimeSpan wait = engine.Expressions.Duration(element, timer.Duration).From(engine.Now);
        return wait < Shortest ? Shortest : wait;
    }

    /// <summary>Begins a timer, and gives its key.</summary>
    public long Begin(ElementInstanceRecord element, BoundaryEvent? boundary, TimeSpan wait)
    {
        TimerRecord timer = new(engine.State.Keys.Next(), element.ElementInstanceKey, engine.DueDates.After(wait), boundary);
        engine.State.Timers[timer.TimerKey] = timer;
        engine.DueDates.Add(timer.DueDate, DueKind.Timer, timer.TimerKey);
        return timer.TimerKey;
    }

    /// <summary>Ends a timer; harmless when it has rung.</summary>
    public void Cancel(long timerKey)
    {
        if (engine.State.Timers.TryGet(timerKey, out TimerRecord? timer))
        {
            engine.State.Timers.Remove(timerKey);
            engine.DueDates.Remove(timer.DueDate, DueKind.Timer, timerKey);
        }
    }

    /// <summary>Time is up.</summary>
    public void Ring(long timerKey)
    {
        TimerRecord timer = engine.State.Timers[timerKey];
        engine.State.Timers.Remove(timerKey);
        engine.Events.Happen(timer.ElementInstanceKey, timer.Boundary, null);
    }
}
