using System.Diagnostics;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Timers;

/// <summary>The timers of element instances and of processes.</summary>
internal sealed class TimerProcessor(EngineRuntime engine)
{
    // Where the clock jumps far, only the last of the times that a cycle has missed ring.
    private const int MostMissed = 1000;

    // A timer of no time rings in its own turn: a loop around it lets others through.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>When a timer rings, as the instance sees it.</summary>
    /// <exception cref="Elements.ElementFailure">The expression does not give a time.</exception>
    public TimerPlan Evaluate(ElementInstanceRecord element, TimerTrigger timer) => timer.Kind switch
    {
        TimerKind.Date => At(engine.Expressions.Date(element, timer.Time)),
        TimerKind.Cycle => Plan(engine.Expressions.Cycle(element, timer.Time)),
        _ => new(After(engine.Expressions.Duration(element, timer.Time)), null),
    };

    /// <summary>Begins a timer, and gives its key.</summary>
    public long Begin(ElementInstanceRecord element, BoundaryEvent? boundary, TimerPlan plan) =>
        Add(new() { TimerKey = engine.State.Keys.Next(), Plan = plan, ElementInstanceKey = element.ElementInstanceKey, Boundary = boundary });

    /// <summary>Begins the timer of a start event, and gives its key.</summary>
    public long Begin(ProcessDefinitionRecord definition, StartEvent start, TimerTrigger timer)
    {
        // What is neither is refused when the file is read.
        TimerPlan plan = IsoCycle.TryParse(timer.Time.Text, out IsoCycle cycle) ? Plan(cycle)
            : Moment.TryParse(timer.Time.Text, out DateTimeOffset date) ? At(date) : throw new UnreachableException();
        return Add(new() { TimerKey = engine.State.Keys.Next(), Plan = plan, Definition = definition, Start = start });
    }

    /// <summary>Ends a timer; harmless when it has rung.</summary>
    public void Cancel(long timerKey)
    {
        if (engine.State.Timers.TryGet(timerKey, out TimerRecord? timer))
        {
            engine.State.Timers.Remove(timerKey);
            engine.DueDates.Remove(timer.Plan.Due, DueKind.Timer, timerKey);
        }
    }

    /// <summary>Time is up.</summary>
    public void Ring(long timerKey)
    {
        TimerRecord timer = engine.State.Timers[timerKey];
        engine.State.Timers.Remove(timerKey);
        if (timer.Plan.Cycle is { Repetitions: not 1 } cycle)
        {
            Add(timer with { Plan = new(NextAfter(timer.Plan.Due, cycle.Period), cycle with { Repetitions = cycle.Repetitions - 1 }) });
        }

        if (timer.Definition is { } definition)
        {
            engine.Instances.Start(definition, timer.Start!, null);
        }
        else
        {
            engine.Events.Happen(timer.ElementInstanceKey, timer.Boundary, null);
        }
    }

    private TimerPlan Plan(IsoCycle cycle) => new(After(cycle.Period), cycle);

    private TimerPlan At(DateTimeOffset date) => new(engine.DueDates.After(AtLeastShortest(date - engine.Now)), null);

    private DateTimeOffset After(IsoDuration wait) => engine.DueDates.After(AtLeastShortest(wait.From(engine.Now)));

    private DateTimeOffset NextAfter(DateTimeOffset last, IsoDuration period)
    {
        TimeSpan length = AtLeastShortest(period.From(last));
        TimeSpan missed = engine.Now - last;
        if (missed / MostMissed > length)
        {
            return engine.Now - (length * MostMissed);
        }

        return length > engine.DueDates.Last - last ? engine.DueDates.Last : last + length;
    }

    private static TimeSpan AtLeastShortest(TimeSpan wait) => wait < Shortest ? Shortest : wait;

    private long Add(TimerRecord timer)
    {
        engine.State.Timers[timer.TimerKey] = timer;
        engine.DueDates.Add(timer.Plan.Due, DueKind.Timer, timer.TimerKey);
        return timer.TimerKey;
    }
}
