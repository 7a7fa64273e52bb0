namespace Camunda.Rest.Tests.Shared.Time;

/// <summary>
/// A clock that stands still while work is done, however slow the machine is. It knows the timers that the work has set, and moves when the
/// work waits for one of them: <see cref="PassAsync"/> waits until a timer of a known length is set and lets its time pass;
/// <see cref="RunAsync{T}"/> goes from pause to pause until a task is done. A pause is a <see cref="Task.Delay(TimeSpan, TimeProvider)"/>:
/// timers of other kinds ring on the way to its end, and while a limit runs the clock stands still, because then a call is under way.
/// </summary>
/// <remarks>Never advance a clock in a loop beside real work: on a busy machine it runs past the limits of that work.</remarks>
internal class WorkClock(DateTimeOffset start) : TimeProvider
{
    [ThreadStatic]
    private static WorkClock? _ringing;

    private readonly object _gate = new();
    private readonly HashSet<WorkTimer> _set = [];
    private TaskCompletionSource _changed = NewSignal();
    private DateTimeOffset _now = start;
    private DateTimeOffset _target = start;

    public WorkClock()
        : this(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WorkTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets a time pass: timers ring in their order, each at its time, before this returns.</summary>
    public void Advance(TimeSpan time)
    {
        lock (_gate)
        {
            _target += time;

            // Within a callback the time passes at once: the loop around it rings what is due.
            _now = _ringing == this ? _now + time : _now;
        }

        Ring();
    }

    /// <summary>
    /// Moves at once, as a machine that was suspended does: timers that are due meanwhile ring late, before this returns.
    /// </summary>
    public void Jump(TimeSpan time)
    {
        lock (_gate)
        {
            _target += time;
            _now = _target;
        }

        Ring();
    }

    /// <summary>Waits until the work has set a timer that ends after this time from now: a pause, or the limit of a call.</summary>
    public async Task WhenWaitingAsync(TimeSpan time)
    {
        long began = System.GetTimestamp();
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_set.Any(timer => IsAbout(timer.Due - _now, time)))
                {
                    return;
                }

                changed = _changed.Task;
            }

            await WaitAsync(changed, began, $"a timer of {time}");
        }
    }

    /// <summary>Waits until the work has set a timer that ends after this time from now, and moves to its end.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await WhenWaitingAsync(time);
        Advance(time);
    }

    /// <summary>
    /// Goes from pause to pause until the task is done. For work whose limits end with each call, not for one with a limit that spans its
    /// pauses.
    /// </summary>
    public async Task<T> RunAsync<T>(Task<T> task)
    {
        await RunUntilAsync(() => task.IsCompleted, task);
        return await task;
    }

    /// <summary>
    /// Goes from pause to pause until the task is done. For work whose limits end with each call, not for one with a limit that spans its
    /// pauses.
    /// </summary>
    public async Task RunAsync(Task task)
    {
        await RunUntilAsync(() => task.IsCompleted, task);
        await task;
    }

    /// <summary>
    /// Goes from pause to pause until something holds. Work that runs beside a pause does not stop it between two calls: go no further than
    /// to its next step, and wait for that one.
    /// </summary>
    public Task RunUntilAsync(Func<bool> holds) => RunUntilAsync(holds, null);

    /// <summary>The timers that are set, the next one first.</summary>
    public override string ToString()
    {
        lock (_gate)
        {
            return string.Join(", ", _set.OrderBy(timer => timer.Due).Select(timer => $"{timer.Kind} {timer.Due - _now}"))
                is { Length: > 0 } text
                ? text
                : "nothing";
        }
    }

    /// <summary>
    /// Moves to a time, and stays if it is past: unlike with <see cref="Advance"/>, it does not matter how many do so at once.
    /// </summary>
    protected void MoveTo(DateTimeOffset time)
    {
        lock (_gate)
        {
            _target = time > _target ? time : _target;
        }

        Ring();
    }

    /// <summary>A timer was set.</summary>
    private protected virtual void OnSet(WorkTimer timer)
    {
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Some round to milliseconds.
    private static bool IsAbout(TimeSpan one, TimeSpan other) => (one - other).Duration() < TimeSpan.FromMilliseconds(1);

    /// <summary>
    /// Rings what is due, one after the other. Callbacks run outside of the gate: they may set timers, and wait for threads that do.
    /// </summary>
    private void Ring()
    {
        // A callback that sets a timer gets to its end first, as with any timer; the loop below it rings the new one.
        if (_ringing == this)
        {
            return;
        }

        var outer = _ringing;
        _ringing = this;
        try
        {
            RingDue();
        }
        finally
        {
            _ringing = outer;
        }
    }

    private void RingDue()
    {
        while (true)
        {
            WorkTimer? next;
            lock (_gate)
            {
                next = _set.MinBy(timer => timer.Due);
                if (next is null || next.Due > _target)
                {
                    _now = _target;
                    return;
                }

                _now = next.Due > _now ? next.Due : _now;
                next.Pass();
            }

            next.Call();
        }
    }

    private async Task RunUntilAsync(Func<bool> holds, Task? work)
    {
        long began = System.GetTimestamp();
        while (!holds())
        {
            Task changed;
            DateTimeOffset? end = null;
            lock (_gate)
            {
                changed = _changed.Task;
                if (!_set.Any(timer => timer.Kind == WorkTimerKind.Limit) && _set.Any(timer => timer.Kind == WorkTimerKind.Pause))
                {
                    end = _set.Min(timer => timer.Due);
                }
            }

            if (end is { } time)
            {
                MoveTo(time);
                changed = Task.CompletedTask;
            }

            await WaitAsync(work is null ? changed : Task.WhenAny(work, changed), began, "its last pause");
        }
    }

    /// <summary>Waits for a change, and now and then without one, for conditions that nobody tells of.</summary>
    private async Task WaitAsync(Task changed, long began, string what)
    {
        if (System.GetElapsedTime(began) > Patience.Limit)
        {
            throw new TimeoutException($"The work did not wait for {what} within {Patience.Limit}. It waits for: {this}.");
        }

        if (!changed.IsCompleted)
        {
            await Task.WhenAny(changed, Task.Delay(TimeSpan.FromMilliseconds(5), System));
        }
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    /// <summary>A timer and when it ends. What it is set to changes under the clock's gate.</summary>
    private protected sealed class WorkTimer(WorkClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;
        private bool _isDisposed;

        /// <summary>When it ends; only of use while it is set.</summary>
        public DateTimeOffset Due { get; private set; }

        /// <summary>How long it was set for.</summary>
        public TimeSpan Length { get; private set; }

        public WorkTimerKind Kind { get; } = state switch
        {
            CancellationTokenSource => WorkTimerKind.Limit,
            Task wait =>
                wait.GetType().Name.StartsWith("CancellationPromise", StringComparison.Ordinal) ? WorkTimerKind.Limit : WorkTimerKind.Pause,
            _ => WorkTimerKind.Timer,
        };

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool isSet = dueTime != Timeout.InfiniteTimeSpan;
            lock (clock._gate)
            {
                if (_isDisposed)
                {
                    return false;
                }

                (Due, Length, _period) = (isSet ? clock._now + dueTime : default, dueTime, period);
                _ = isSet ? clock._set.Add(this) : clock._set.Remove(this);
                clock.Signal();
            }

            if (isSet)
            {
                clock.OnSet(this);
                clock.Ring();
            }

            return true;
        }

        /// <summary>Its time has come: sets it for the next time, if there is one.</summary>
        public void Pass()
        {
            if (_period > TimeSpan.Zero)
            {
                Due += _period;
            }
            else
            {
                clock._set.Remove(this);
            }

            clock.Signal();
        }

        public void Call() => callback(state);

        public void Dispose()
        {
            lock (clock._gate)
            {
                _isDisposed = true;
                clock._set.Remove(this);
                clock.Signal();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
