using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Camunda.Rest.Tests.Consistency;

/// <summary>
/// A clock that jumps to the end of every pause of at most a second, or what the test says, as soon as it begins. Longer timers wait for what the pauses
/// and the test add up to.
/// </summary>
internal sealed class PauseSkippingClock(TimeSpan? longest = null) : FakeTimeProvider
{
    private readonly TimeSpan _longest = longest ?? TimeSpan.FromSeconds(1);

    /// <summary>The pauses that were skipped.</summary>
    public ConcurrentQueue<TimeSpan> Pauses { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= _longest)
        {
            Pauses.Enqueue(dueTime);
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
