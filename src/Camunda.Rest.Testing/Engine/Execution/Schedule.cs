using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>
/// What happens at a time of its own: <paramref name="now"/> says which time it is. A timer only wakes the engine; what is due is decided
/// by the state and the clock.
/// </summary>
internal sealed class Schedule(Table<DueEntry, DueEntry> table, Func<DateTimeOffset> now)
{
    public DateTimeOffset? Next => table.Keys.Select(due => (DateTimeOffset?)due.Time).FirstOrDefault();

    /// <summary>How long the next one is due; less than zero when it is not yet, null when there is none.</summary>
    public TimeSpan? Overdue => now() - Next;

    /// <summary>The time after a wait, rounded up to whole milliseconds and at most the last there is.</summary>
    public DateTimeOffset After(TimeSpan wait)
    {
        TimeSpan left = EngineClock.Last - now();
        return wait >= left ? now() + left : now() + TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
    }

    public void Add(DateTimeOffset time, DueKind kind, long key)
    {
        DueEntry due = new(time, kind, key);
        table[due] = due;
    }

    public void Remove(DateTimeOffset? time, DueKind kind, long key)
    {
        if (time is { } known)
        {
            table.Remove(new(known, kind, key));
        }
    }

    /// <summary>Removes the next one and returns it; there must be one.</summary>
    public DueEntry TakeNext()
    {
        DueEntry due = table.Keys.First();
        table.Remove(due);
        return due;
    }
}
