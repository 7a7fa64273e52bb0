namespace Camunda.Rest.Testing.Engine;

/// <summary>Wakes the engine at the next due date.</summary>
internal sealed class EngineTimer : IDisposable
{
    // Timers take less than 50 days; waking early does no harm.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(10);

    private const int MostTries = 5;

    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private DateTimeOffset? _setFor;

    public EngineTimer(TimeProvider time, Action wake)
    {
        _time = time;
        _timer = time.CreateTimer(_ => wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sets the timer. <paramref name="isAwake"/>: it has just rung, and is set in any case.</summary>
    public void Set(DateTimeOffset? next, bool isAwake)
    {
        if (next == _setFor && !isAwake)
        {
            return;
        }

        _setFor = next;
        if (next is not { } due)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        // Once more when the clock was moved meanwhile, which the timer has not seen.
        DateTimeOffset now;
        int tries = 0;
        do
        {
            now = _time.GetUtcNow();
            TimeSpan wait = TimeSpan.FromMilliseconds(Math.Ceiling((due - now).TotalMilliseconds));
            _timer.Change(TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, Longest.Ticks)), Timeout.InfiniteTimeSpan);
        }
        while (++tries < MostTries && _time.GetUtcNow() - now > Tolerance);
    }

    public void Dispose() => _timer.Dispose();
}
