using Camunda.Rest.Testing.Clocks;

namespace Camunda.Rest.Testing;

/// <summary>
/// The clock of a <c>CamundaTestCluster</c> and of its clients: the time of the options' provider plus what was advanced, unless the API
/// has pinned it. Pinned, it shows that time and what it was advanced by since, while timers and time stamps go on. Thread-safe.
/// </summary>
public sealed class TestClusterClock : TimeProvider
{
    private readonly TimeProvider _base;
    private readonly object _gate = new();
    private readonly HashSet<ClockTimer> _running = [];
    private long _advanced;
    private volatile Pin? _pin;

    internal TestClusterClock(TimeProvider time) => _base = time;

    /// <summary>Gets the time in the cluster.</summary>
    public DateTimeOffset UtcNow => GetUtcNow();

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => _base.LocalTimeZone;

    /// <inheritdoc />
    public override long TimestampFrequency => _base.TimestampFrequency;

    /// <summary>Whether the API has stopped it.</summary>
    internal bool IsPinned => _pin is not null;

    /// <summary>Called at the end of each <see cref="Advance"/>.</summary>
    internal Action? CatchUp { get; set; }

    private TimeSpan Advanced => TimeSpan.FromTicks(Interlocked.Read(ref _advanced));

    /// <summary>
    /// Moves the time forward. Timers that come due ring before this returns, in the order of their times: locks and back-offs of jobs end,
    /// long polls end. A timer that repeats rings once, however often its period fits. Calls of the clients that are under way see the time
    /// pass too.
    /// </summary>
    /// <param name="time">How far; zero does nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="time"/> is less than zero, or leads beyond the last date there is.
    /// </exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DateTimeOffset.MaxValue - GetUtcNow());
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DateTimeOffset.MaxValue - (_base.GetUtcNow() + Advanced));
        Interlocked.Add(ref _advanced, time.Ticks);
        ClockTimer[] running;
        lock (_gate)
        {
            running = [.. _running];
        }

        // Callbacks run outside of the gate: they may set timers, and wait for threads that do.
        foreach (ClockTimer timer in running.OrderBy(timer => timer.TimeLeft))
        {
            timer.CatchUp();
        }

        CatchUp?.Invoke();
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() =>
        _pin is { } pin ? pin.Time + (Advanced - pin.AdvancedBefore) : _base.GetUtcNow() + Advanced;

    /// <inheritdoc />
    public override long GetTimestamp() =>
        _base.GetTimestamp() + (long)(Advanced.Ticks * (decimal)TimestampFrequency / TimeSpan.TicksPerSecond);

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ClockTimer timer = new(this, _base, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets the clock and stops it, until it is set again or reset. Timers are not told.</summary>
    internal void PinTo(DateTimeOffset time) => _pin = new(time, Advanced);

    /// <summary>Lets the clock run again, from where it would be. Timers are not told.</summary>
    internal void Reset() => _pin = null;

    internal void Add(ClockTimer timer)
    {
        lock (_gate)
        {
            _running.Add(timer);
        }
    }

    internal void Remove(ClockTimer timer)
    {
        lock (_gate)
        {
            _running.Remove(timer);
        }
    }

    private sealed record Pin(DateTimeOffset Time, TimeSpan AdvancedBefore);
}
