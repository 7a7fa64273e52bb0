using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Timers;

/// <summary>The timers of element instances and of processes.</summary>
internal sealed class TimerLifecycle(EngineState state, EngineClock clock, Schedules schedules, ExpressionEvaluator expressions)
    : ITriggerWait
{
    /// <summary>A timer of no time rings in its own turn: a loop around it lets others through.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    // Where the clock jumps far, only the last of the times that a cycle has missed ring.
    private const int MostMissed = 1000;

    public Func<long> Prepare(EventOwner owner, FlowNode node, EventTrigger trigger)
    {
        TimerPlan plan = Evaluate(owner.Key, (TimerTrigger)trigger);
        return () => Add(
            new() { TimerKey = state.Keys.Next(), Plan = plan, OwnerKey = owner.Key, Event = node, Definition = owner.Process.Definition });
    }

    public long Begin(ProcessDefinitionRecord definition, StartEvent start)
    {
        TimerPlan plan = Evaluate(VariableScopes.NoScope, (TimerTrigger)start.Trigger!);
        return Add(new() { TimerKey = state.Keys.Next(), Plan = plan, Event = start, Definition = definition });
    }

    public void Cancel(long key)
    {
        if (state.Timers.TryGet(key, out TimerRecord? timer))
        {
            state.Timers.Remove(key);
            schedules.DueDates.Remove(timer.Plan.Due, DueKind.Timer, key);
        }
    }

    /// <summary>Takes a timer that has rung; one that repeats begins anew.</summary>
    public TimerRecord Take(long timerKey)
    {
        TimerRecord timer = state.Timers[timerKey];
        state.Timers.Remove(timerKey);
        if (timer.Plan.Cycle?.Rest() is { } rest && NextAfter(timer.Plan.Due, rest) is { } due)
        {
            Add(timer with { Plan = new(due, rest) });
        }

        return timer;
    }

    private TimerPlan Evaluate(long scopeKey, TimerTrigger timer) => timer.Kind switch
    {
        TimerKind.Date => new(At(expressions.Date(scopeKey, timer.Time)), null),
        TimerKind.Cycle => Plan(timer, expressions.Cycle(scopeKey, timer.Time)),
        _ => new(After(expressions.Duration(scopeKey, timer.Time)), null),
    };

    private TimerPlan Plan(TimerTrigger timer, TimerCycle cycle) => cycle.First(clock.Now) is { } first
        ? new(At(first), cycle)
        : throw new ElementFailure(IncidentErrorType.ExtractValueError, $"The cycle '{timer.Time}' has no time that is yet to come.");

    private DateTimeOffset At(DateTimeOffset date) => schedules.DueDates.After(AtLeastShortest(date - clock.Now));

    private DateTimeOffset After(IsoDuration wait) => schedules.DueDates.After(AtLeastShortest(wait.From(clock.Now)));

    private DateTimeOffset? NextAfter(DateTimeOffset last, TimerCycle cycle)
    {
        if (cycle.Next(last) is not { } next)
        {
            return null;
        }

        TimeSpan length = AtLeastShortest(next - last);
        if ((clock.Now - last) / MostMissed > length)
        {
            DateTimeOffset late = clock.Now - (length * MostMissed);
            return cycle is CronCycle ? cycle.Next(late) : late;
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
