using System.Diagnostics;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Timers;

/// <summary>The timers of element instances and of processes.</summary>
internal sealed class TimerLifecycle(EngineState state, EngineClock clock, Schedules schedules, ExpressionEvaluator expressions)
{
    // Where the clock jumps far, only the last of the times that a cycle has missed ring.
    private const int MostMissed = 1000;

    // A timer of no time rings in its own turn: a loop around it lets others through.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>When a timer rings, as the instance sees it.</summary>
    /// <exception cref="ElementFailure">The expression does not give a time.</exception>
    public TimerPlan Evaluate(ElementInstanceRecord element, TimerTrigger timer) => timer.Kind switch
    {
        TimerKind.Date => At(expressions.Date(element, timer.Time)),
        TimerKind.Cycle => Plan(expressions.Cycle(element, timer.Time)),
        _ => new(After(expressions.Duration(element, timer.Time)), null),
    };

    /// <summary>Begins a timer, and returns its key.</summary>
    public long Begin(ElementInstanceRecord element, BoundaryEvent? boundary, TimerPlan plan) =>
        Add(new() { TimerKey = state.Keys.Next(), Plan = plan, ElementInstanceKey = element.ElementInstanceKey, Boundary = boundary });

    /// <summary>Begins the timer of a start event, and returns its key.</summary>
    public long Begin(ProcessDefinitionRecord definition, StartEvent start, TimerTrigger timer)
    {
        // What is neither is refused when the file is read.
        TimerPlan plan = IsoCycle.TryParse(timer.Time.Text, out IsoCycle cycle) ? Plan(cycle)
            : Moment.TryParse(timer.Time.Text, out DateTimeOffset date) ? At(date) : throw new UnreachableException();
        return Add(new() { TimerKey = state.Keys.Next(), Plan = plan, Definition = definition, Start = start });
    }

    /// <summary>Ends a timer; harmless when it has rung.</summary>
    public void Cancel(long timerKey)
    {
        if (state.Timers.TryGet(timerKey, out TimerRecord? timer))
        {
            state.Timers.Remove(timerKey);
            schedules.DueDates.Remove(timer.Plan.Due, DueKind.Timer, timerKey);
        }
    }

    /// <summary>Takes a timer that has rung; one that repeats begins anew.</summary>
    public TimerRecord Take(long timerKey)
    {
        TimerRecord timer = state.Timers[timerKey];
        state.Timers.Remove(timerKey);
        if (timer.Plan.Cycle is { Repetitions: not 1 } cycle)
        {
            Add(timer with { Plan = new(NextAfter(timer.Plan.Due, cycle.Period), cycle with { Repetitions = cycle.Repetitions - 1 }) });
        }

        return timer;
    }

    private TimerPlan Plan(IsoCycle cycle) => new(After(cycle.Period), cycle);

    private TimerPlan At(DateTimeOffset date) => new(schedules.DueDates.After(AtLeastShortest(date - clock.Now)), null);

    private DateTimeOffset After(IsoDuration wait) => schedules.DueDates.After(AtLeastShortest(wait.From(clock.Now)));

    private DateTimeOffset NextAfter(DateTimeOffset last, IsoDuration period)
    {
        TimeSpan length = AtLeastShortest(period.From(last));
        TimeSpan missed = clock.Now - last;
        if (missed / MostMissed > length)
        {
            return clock.Now - (length * MostMissed);
        }

        return length > EngineClock.Last - last ? EngineClock.Last : last + length;
    }

    private static TimeSpan AtLeastShortest(TimeSpan wait) => wait < Shortest ? Shortest : wait;

    private long Add(TimerRecord timer)
    {
        state.Timers[timer.TimerKey] = timer;
        schedules.DueDates.Add(timer.Plan.Due, DueKind.Timer, timer.TimerKey);
        return timer.TimerKey;
    }
}
