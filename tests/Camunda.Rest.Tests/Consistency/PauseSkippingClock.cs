using Microsoft.Extensions.Time.Testing;

namespace Camunda.Rest.Tests.Consistency;

/// <summary>A clock that jumps to the end of every pause of at most a second as soon as it begins. Longer timers wait for what the pauses and the test add up to.</summary>
internal sealed class PauseSkippingClock : FakeTimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= TimeSpan.FromSeconds(1))
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        return timer;
    }
}
