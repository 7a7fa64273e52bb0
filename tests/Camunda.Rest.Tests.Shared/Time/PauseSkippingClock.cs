using System.Collections.Concurrent;

namespace Camunda.Rest.Tests.Shared.Time;

/// <summary>
/// A clock that jumps to the end of every pause of at most a second, or what the test says, as soon as it begins. Limits, and longer
/// pauses, wait for what the pauses and the test add up to. For work that does one thing after the other; where several things go on at
/// once, <see cref="WorkClock.RunAsync{T}"/> does not move while one of them is in a call.
/// </summary>
internal sealed class PauseSkippingClock(TimeSpan? longest = null) : WorkClock
{
    private readonly TimeSpan _longest = longest ?? TimeSpan.FromSeconds(1);

    /// <summary>The pauses that were skipped.</summary>
    public ConcurrentQueue<TimeSpan> Pauses { get; } = new();

    private protected override void OnSet(WorkTimer timer)
    {
        if (timer.Kind == WorkTimerKind.Limit || timer.Length <= TimeSpan.Zero || timer.Length > _longest)
        {
            return;
        }

        Pauses.Enqueue(timer.Length);
        var end = timer.Due;
        ThreadPool.QueueUserWorkItem(_ => MoveTo(end));
    }
}
