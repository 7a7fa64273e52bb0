namespace Camunda.Rest.Testing.Engine;

/// <summary>Wakes the engine at the next due date.</summary>
internal sealed class EngineTimer : IDisposable
{
    // Timers take less than 50 days; waking early does no harm.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

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
        TimeSpan wait = next is { } due ? TimeSpan.FromMilliseconds(Math.Ceiling((due - _time.GetUtcNow()).TotalMilliseconds)) : Timeout.InfiniteTimeSpan;
        _timer.Change(next is null ? wait : TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, Longest.Ticks)), Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();
}
