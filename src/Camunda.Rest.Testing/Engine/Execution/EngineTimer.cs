namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>Wakes the engine at the next due date.</summary>
internal sealed class EngineTimer : IDisposable
{
    // Timers take less than 50 days; waking early does no harm.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(10);

    private const int MostTries = 5;

    private readonly Func<TimeSpan?> _wait;
    private readonly ITimer _timer;
    private (DateTimeOffset? Due, DateTimeOffset? Deadline) _setFor;

    /// <param name="time">The clock.</param>
    /// <param name="wait">How long it is until the next due date as the clock stands; null when there is none.</param>
    /// <param name="wake">Wakes the engine.</param>
    public EngineTimer(TimeProvider time, Func<TimeSpan?> wait, Action wake)
    {
        _wait = wait;
        _timer = time.CreateTimer(_ => wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>
    /// Sets the timer. <paramref name="isAwake"/>: it has just rung, or the clock was set, and the timer is set in any case.
    /// </summary>
    public void Set((DateTimeOffset? Due, DateTimeOffset? Deadline) next, bool isAwake)
    {
        if (next == _setFor && !isAwake)
        {
            return;
        }

        _setFor = next;
        if (_wait() is not { } wait)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        // Once more when the clock was moved meanwhile, which the timer has not seen.
        TimeSpan set;
        int tries = 0;
        do
        {
            set = wait;
            long ticks = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Clamp(wait.TotalMilliseconds, 0, Longest.TotalMilliseconds))).Ticks;
            _timer.Change(TimeSpan.FromTicks(ticks), Timeout.InfiniteTimeSpan);
            wait = _wait()!.Value;
        }
        while (++tries < MostTries && set - wait > Tolerance);
    }

    public void Dispose() => _timer.Dispose();
}
