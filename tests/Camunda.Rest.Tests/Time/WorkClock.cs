using Microsoft.Extensions.Time.Testing;

namespace Camunda.Rest.Tests.Time;

/// <summary>
/// A clock that stands still while work is done, however slow the machine is. It knows the timers that the work has set, and moves when the work waits for
/// one of them: <see cref="PassAsync"/> waits until a timer of a known length is set and lets its time pass; <see cref="RunAsync{T}"/> goes from pause to
/// pause until a task is done. A pause is a <see cref="Task.Delay(TimeSpan, TimeProvider)"/>: timers of other kinds ring on the way to its end, and while a
/// limit runs the clock stands still, because then a call is under way.
/// </summary>
/// <remarks>Never advance a clock in a loop beside real work: on a busy machine it runs past the limits of that work.</remarks>
internal class WorkClock : FakeTimeProvider
{
    private readonly object _gate = new();
    private readonly HashSet<WorkTimer> _set = [];
    private TaskCompletionSource _changed = NewSignal();

    public WorkClock()
    {
    }

    public WorkClock(DateTimeOffset start)
        : base(start)
    {
    }

    /// <summary>Waits until the work has set a timer that ends after this time from now: a pause, or the limit of a call.</summary>
    public async Task WhenWaitingAsync(TimeSpan time)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_set.Any(timer => IsAbout(timer.Due - Now, time)))
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

    /// <summary>Goes from pause to pause until the task is done. For work whose limits end with each call, not for one with a limit that spans its pauses.</summary>
    public async Task<T> RunAsync<T>(Task<T> task)
    {
        await RunUntilAsync(() => task.IsCompleted, task);
        return await task;
    }

    /// <summary>Goes from pause to pause until the task is done. For work whose limits end with each call, not for one with a limit that spans its pauses.</summary>
    public async Task RunAsync(Task task)
    {
        await RunUntilAsync(() => task.IsCompleted, task);
        await task;
    }

    /// <summary>Goes from pause to pause until something holds.</summary>
    public Task RunUntilAsync(Func<bool> holds) => RunUntilAsync(holds, null);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WorkTimer(this, callback, state);
        timer.Attach(base.CreateTimer(_ => timer.Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        timer.Change(dueTime, period);
        return timer;
    }

    public override string ToString()
    {
        lock (_gate)
        {
            return string.Join(", ", _set.OrderBy(timer => timer.Due).Select(timer => $"{(timer.IsLimit ? "limit" : timer.IsPause ? "pause" : "timer")} {timer.Due - Now}")) is { Length: > 0 } text ? text : "nothing";
        }
    }

    /// <summary>Moves to a time, and stays if it is past: unlike with <see cref="FakeTimeProvider.Advance"/>, it does not matter how many do so at once.</summary>
    protected void MoveTo(DateTimeOffset time)
    {
        try
        {
            SetUtcNow(time);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Another one has moved further.
        }
    }

    /// <summary>A timer was set.</summary>
    private protected virtual void OnSet(WorkTimer timer)
    {
    }

    private DateTimeOffset Now => GetUtcNow();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Some round to milliseconds.
    private static bool IsAbout(TimeSpan one, TimeSpan other) => (one - other).Duration() < TimeSpan.FromMilliseconds(1);

    private async Task RunUntilAsync(Func<bool> holds, Task? work)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            Task changed;
            DateTimeOffset? next = null;
            lock (_gate)
            {
                changed = _changed.Task;
                var now = Now;
                if (!_set.Any(timer => timer.IsLimit) && _set.Any(timer => timer.IsPause && timer.Due > now))
                {
                    next = _set.Where(timer => timer.Due > now).Min(timer => timer.Due);
                }
            }

            if (next is { } end)
            {
                MoveTo(end);
                changed = Task.CompletedTask;
            }

            await WaitAsync(work is null ? changed : Task.WhenAny(work, changed), began, "its last pause");
        }
    }

    /// <summary>Waits for a change, and now and then without one, for conditions that nobody tells of.</summary>
    private async Task WaitAsync(Task changed, long began, string what)
    {
        if (TimeProvider.System.GetElapsedTime(began) > Patience.Limit)
        {
            throw new TimeoutException($"The work did not wait for {what} within {Patience.Limit}. It waits for: {this}.");
        }

        if (!changed.IsCompleted)
        {
            await Task.WhenAny(changed, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
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
        private ITimer _inner = null!;
        private TimeSpan _period;
        private bool _isDisposed;

        /// <summary>When it ends; only of use while it is set.</summary>
        public DateTimeOffset Due { get; private set; }

        /// <summary>How long it was set for.</summary>
        public TimeSpan Length { get; private set; }

        /// <summary>Ends something that takes too long: a token source that is cancelled by time, or a task that is waited for with a limit.</summary>
        public bool IsLimit { get; } = state is CancellationTokenSource || IsWaitWithLimit(state);

        /// <summary>Ends a delay that something awaits.</summary>
        public bool IsPause { get; } = state is Task && !IsWaitWithLimit(state);

        public void Attach(ITimer inner) => _inner = inner;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool isSet = dueTime != Timeout.InfiniteTimeSpan;
            lock (clock._gate)
            {
                if (_isDisposed)
                {
                    return false;
                }

                (Due, Length, _period) = (isSet ? clock.Now + dueTime : default, dueTime, period);
                _ = isSet ? clock._set.Add(this) : clock._set.Remove(this);
                clock.Signal();
            }

            // Outside of the gate: one that is due at once rings within.
            bool changed = _inner.Change(dueTime, period);
            if (isSet)
            {
                clock.OnSet(this);
            }

            return changed;
        }

        public void Ring()
        {
            lock (clock._gate)
            {
                if (_isDisposed)
                {
                    return;
                }

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

            callback(state);
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                _isDisposed = true;
                clock._set.Remove(this);
                clock.Signal();
            }

            _inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private static bool IsWaitWithLimit(object? state) => state?.GetType().Name.StartsWith("CancellationPromise", StringComparison.Ordinal) == true;
    }
}
