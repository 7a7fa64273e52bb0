namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>The two times that commands go by, in whole milliseconds as on the wire; both stand still while a command runs.</summary>
internal sealed class EngineClock
{
    private readonly TimeProvider _time;
    private readonly (DateTimeOffset Time, long Timestamp) _start;

    public EngineClock(TimeProvider time)
    {
        _time = time;
        _start = (time.GetUtcNow(), time.GetTimestamp());
    }

    /// <summary>The last time there is.</summary>
    public static DateTimeOffset Last { get; } = Truncate(DateTimeOffset.MaxValue);

    /// <summary>The time at which the running command happens.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The time that has passed, however the clock is set: requests wait by it.</summary>
    public DateTimeOffset Passed { get; private set; }

    public void Read()
    {
        Now = Truncate(_time.GetUtcNow());
        Passed = Truncate(ReadPassed());
    }

    /// <summary>
    /// The shorter of the times until a due date and until a deadline, as the clock stands now; null when there is neither.
    /// </summary>
    public TimeSpan? Until(DateTimeOffset? due, DateTimeOffset? deadline)
    {
        TimeSpan? untilDue = due - _time.GetUtcNow();
        TimeSpan? untilDeadline = deadline - ReadPassed();
        return untilDue < untilDeadline ? untilDue : untilDeadline ?? untilDue;
    }

    private DateTimeOffset ReadPassed() => _start.Time + _time.GetElapsedTime(_start.Timestamp);

    private static DateTimeOffset Truncate(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));
}
