namespace Camunda.Rest.Testing.Clocks;

/// <summary>
/// A timer of a <see cref="TestClusterClock"/>: a timer of the provider underneath rings it in time, and the clock when it is advanced.
/// Every setting has a timer of its own underneath, so that one which rings late is known.
/// </summary>
internal sealed class ClockTimer(TestClusterClock clock, TimeProvider time, TimerCallback callback, object? state) : ITimer
{
    private readonly object _gate = new();
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private volatile Setting? _setting;
    private bool _isDisposed;

    /// <summary>How long until it rings, less than zero when it should have; endless when it is not set.</summary>
    public TimeSpan TimeLeft => _setting?.TimeLeft(clock) ?? TimeSpan.MaxValue;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        CheckTime(dueTime, nameof(dueTime));
        CheckTime(period, nameof(period));
        return Set(dueTime, period, _ => true);
    }

    /// <summary>The clock was advanced: rings, or is set to what is left.</summary>
    public void CatchUp()
    {
        Setting? setting = _setting;
        if (setting?.TimeLeft(clock) is not { } left)
        {
            return;
        }

        if (left <= TimeSpan.Zero)
        {
            Ring(setting);
        }
        else
        {
            Set(left, setting.Period, present => present == setting);
        }
    }

    public void Dispose()
    {
        Setting? last;
        lock (_gate)
        {
            last = _setting;
            _setting = null;
            _isDisposed = true;
        }

        clock.Remove(this);
        last?.Timer?.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static void CheckTime(TimeSpan value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value.TotalMilliseconds, -1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.TotalMilliseconds, uint.MaxValue - 1, name);
    }

    private bool Set(TimeSpan dueTime, TimeSpan period, Func<Setting?, bool> isWanted)
    {
        Setting? next = dueTime == Timeout.InfiniteTimeSpan ? null : new(dueTime, period, clock.GetTimestamp());
        Setting? last;
        lock (_gate)
        {
            last = _setting;
            if (_isDisposed || !isWanted(last))
            {
                return false;
            }

            _setting = next;
        }

        last?.Timer?.Dispose();
        if (next is not null)
        {
            clock.Add(this);
            Start(next);
        }

        Forget();
        return true;
    }

    // Outside of the gate: a clock underneath may ring at once.
    private void Start(Setting setting)
    {
        TimeSpan left = setting.TimeLeft(clock);

        // The state is passed on for a clock underneath that wants to know what waits.
        ITimer timer = time.CreateTimer(_ => Ring(setting), state, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        lock (_gate)
        {
            if (_setting == setting)
            {
                setting.Timer = timer;
                return;
            }
        }

        timer.Dispose();
    }

    private void Ring(Setting setting)
    {
        bool repeats = setting.Period > TimeSpan.Zero;
        if (!Set(repeats ? setting.Period : Timeout.InfiniteTimeSpan, setting.Period, present => present == setting))
        {
            return;
        }

        if (_context is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(_context, _ => callback(state), null);
        }
    }

    // A timer that waits for nothing is not held by the clock.
    private void Forget()
    {
        lock (_gate)
        {
            if (_setting is null)
            {
                clock.Remove(this);
            }
        }
    }

    /// <summary>What the timer waits for since a time stamp of the clock.</summary>
    private sealed class Setting(TimeSpan wait, TimeSpan period, long since)
    {
        public TimeSpan Period { get; } = period;

        public ITimer? Timer { get; set; }

        public TimeSpan TimeLeft(TimeProvider clock) => wait - clock.GetElapsedTime(since);
    }
}
