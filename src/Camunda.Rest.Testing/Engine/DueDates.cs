using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine;

/// <summary>
/// What happens at a time of its own: <paramref name="now"/> says which time it is. A timer only wakes the engine; what is due is decided by
/// the state and the clock.
/// </summary>
internal sealed class DueDates(EngineRuntime engine, Table<DueDate, DueDate> table, Func<DateTimeOffset> now)
{
    /// <summary>The last time there is.</summary>
    public DateTimeOffset Last { get; } = EngineRuntime.Truncate(DateTimeOffset.MaxValue);

    public DateTimeOffset? Next => table.Keys.Select(due => (DateTimeOffset?)due.Time).FirstOrDefault();

    /// <summary>How long the next one is due; less than zero when it is not yet, null when there is none.</summary>
    public TimeSpan? Overdue => now() - Next;

    /// <summary>The time after a wait, rounded up to whole milliseconds and at most the last there is.</summary>
    public DateTimeOffset After(TimeSpan wait)
    {
        TimeSpan left = Last - now();
        return wait >= left ? now() + left : now() + TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
    }

    public void Add(DateTimeOffset time, DueKind kind, long key)
    {
        DueDate due = new(time, kind, key);
        table[due] = due;
    }

    public void Remove(DateTimeOffset? time, DueKind kind, long key)
    {
        if (time is { } known)
        {
            table.Remove(new(known, kind, key));
        }
    }

    public bool DropNext() => table.Remove(table.Keys.First());

    public bool RunNext()
    {
        DueDate due = table.Keys.First();
        table.Remove(due);
        switch (due.Kind)
        {
            case DueKind.JobLock:
                engine.Jobs.EndLock(due.Key);
                break;
            case DueKind.JobBackOff:
                engine.Jobs.EndBackOff(due.Key);
                break;
            case DueKind.JobPoll:
                engine.JobActivation.EndWait(due.Key);
                break;
            case DueKind.Timer:
                engine.Timers.Ring(due.Key);
                break;
            case DueKind.MessageExpiry:
                engine.Messages.Expire(due.Key);
                break;
            case DueKind.UserTaskOutcome:
                engine.UserTaskTransitions.EndWait(due.Key);
                break;
            case DueKind.InstanceResult:
                engine.Instances.EndWait(due.Key);
                break;
        }

        return true;
    }
}
