using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Concurrency;

internal sealed class AdaptiveLimiterTests
{
    private readonly WorkClock _clock = new();

    [TestCase(CamundaConcurrencyProfile.Conservative, 16)]
    [TestCase(CamundaConcurrencyProfile.Balanced, 64)]
    [TestCase(CamundaConcurrencyProfile.Aggressive, 256)]
    [TestCase(CamundaConcurrencyProfile.Unlimited, int.MaxValue)]
    public void State_OfAProfile_StartsAtItsLimit(CamundaConcurrencyProfile profile, int expected) =>
        Assert.That(
            new AdaptiveLimiter(new CamundaConcurrencyOptions { Profile = profile }, _clock).State,
            Is.EqualTo(new CamundaConcurrencyState(expected, 0, 0)));

    [Test]
    public async Task Wait_LimitReached_WaitsForItsTurn()
    {
        var limiter = Create(initial: 2);
        await EnterAsync(limiter);
        await EnterAsync(limiter);

        var third = EnterAsync(limiter);
        var fourth = EnterAsync(limiter);

        Assert.That(third.IsCompleted, Is.False);
        Assert.That(limiter.State, Is.EqualTo(new CamundaConcurrencyState(2, 2, 2)));
        limiter.Release(LimiterSignal.None, 0);
        Assert.That(await third, Is.True);
        Assert.That(fourth.IsCompleted, Is.False, "Turns go in the order of asking.");
        limiter.Release(LimiterSignal.None, 0);
        Assert.That(await fourth, Is.True);
    }

    [Test]
    public async Task Wait_CancelledWhileWaiting_LeavesTheOrderOfTheOthers()
    {
        var limiter = Create(initial: 1);
        await EnterAsync(limiter);
        using var cancellation = new CancellationTokenSource();
        var cancelled = limiter.WaitAsync(Timeout.InfiniteTimeSpan, cancellation.Token).AsTask();
        var next = EnterAsync(limiter);

        await cancellation.CancelAsync();

        Assert.That(async () => await cancelled, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(limiter.State, Is.EqualTo(new CamundaConcurrencyState(1, 1, 1)));
        limiter.Release(LimiterSignal.None, 0);
        Assert.That(await next, Is.True);
    }

    [Test]
    public async Task Wait_NoRoomInTime_GivesUpAndLeavesTheLine()
    {
        var limiter = Create(initial: 1);
        await EnterAsync(limiter);

        var late = limiter.WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.That(await late, Is.False);
        Assert.That(limiter.State.Waiting, Is.Zero);
    }

    [Test]
    public async Task Wait_ManyCancelledInARace_LosesNoRoom()
    {
        var limiter = Create(initial: 4, min: 4, max: 4);
        await Task.WhenAll(Enumerable.Range(0, 64).Select(seed => Task.Run(async () =>
        {
            var random = new Random(seed);
            for (int i = 0; i < 500; i++)
            {
                using var cancellation = new CancellationTokenSource();
                var turn = limiter.WaitAsync(Timeout.InfiniteTimeSpan, cancellation.Token).AsTask();
                if (random.Next(2) == 0)
                    await cancellation.CancelAsync();
                try
                {
                    await turn;
                    limiter.Release(LimiterSignal.None, 0);
                }
                catch (OperationCanceledException)
                {
                    // Its room went to somebody else.
                }
            }
        })));

        Assert.That(limiter.State, Is.EqualTo(new CamundaConcurrencyState(4, 0, 0)));
    }

    [Test]
    public async Task Release_BackPressure_LowersTheLimitByTheFactorDownToTheFloor()
    {
        var limiter = Create(initial: 100, min: 20, factor: 0.5);

        Assert.That(await SignalAsync(limiter, LimiterSignal.BackPressure), Is.EqualTo(50));
        Assert.That(await SignalAsync(limiter, LimiterSignal.BackPressure), Is.EqualTo(25));
        Assert.That(await SignalAsync(limiter, LimiterSignal.BackPressure), Is.EqualTo(20));
    }

    [Test]
    public async Task Release_WaveOfBackPressure_CountsOnce()
    {
        var limiter = Create(initial: 100, min: 1, factor: 0.5);
        long sent = _clock.GetTimestamp();
        for (int i = 0; i < 50; i++)
            await EnterAsync(limiter);
        _clock.Advance(TimeSpan.FromSeconds(1));

        for (int i = 0; i < 50; i++)
            limiter.Release(LimiterSignal.BackPressure, sent);

        Assert.That(limiter.State.Limit, Is.EqualTo(50));
    }

    [Test]
    public async Task Release_RoundsOfSuccessThatUseTheRoom_RaiseTheLimitByOneEach()
    {
        var limiter = Create(initial: 10, max: 12);

        Assert.That(await RoundAsync(), Is.EqualTo(10).Or.EqualTo(11));
        Assert.That(await RoundAsync(), Is.EqualTo(11));
        for (int i = 0; i < 10; i++)
            await RoundAsync();
        Assert.That(limiter.State.Limit, Is.EqualTo(12));

        async Task<int> RoundAsync()
        {
            int room = limiter.State.Limit;
            for (int i = 0; i < room; i++)
                await EnterAsync(limiter);

            // Each call is followed by the next one, as under load.
            for (int i = 0; i < room; i++)
            {
                limiter.Release(LimiterSignal.Success, 0);
                await EnterAsync(limiter);
            }

            for (int i = 0; i < room; i++)
                limiter.Release(LimiterSignal.None, 0);
            return limiter.State.Limit;
        }
    }

    [Test]
    public async Task Release_SuccessWithoutUsingTheRoom_LeavesTheLimit()
    {
        var limiter = Create(initial: 10);
        for (int i = 0; i < 100; i++)
            await SignalAsync(limiter, LimiterSignal.Success);

        Assert.That(limiter.State.Limit, Is.EqualTo(10));
    }

    [Test]
    public async Task Wait_Unlimited_NeverWaits()
    {
        var limiter = new AdaptiveLimiter(new CamundaConcurrencyOptions { Profile = CamundaConcurrencyProfile.Unlimited }, _clock);
        for (int i = 0; i < 5000; i++)
            Assert.That(EnterAsync(limiter).IsCompletedSuccessfully);

        limiter.Release(LimiterSignal.BackPressure, _clock.GetTimestamp());

        Assert.That(await EnterAsync(limiter), Is.True);
        Assert.That(limiter.State, Is.EqualTo(new CamundaConcurrencyState(int.MaxValue, 5000, 0)));
    }

    private static Task<bool> EnterAsync(AdaptiveLimiter limiter) =>
        limiter.WaitAsync(Timeout.InfiniteTimeSpan, CancellationToken.None).AsTask();

    private AdaptiveLimiter Create(int initial, int min = 1, int? max = null, double factor = 0.7) => new(
        new CamundaConcurrencyOptions { InitialLimit = initial, MinLimit = min, MaxLimit = max, DecreaseFactor = factor },
        _clock);

    private async Task<int> SignalAsync(AdaptiveLimiter limiter, LimiterSignal signal)
    {
        await EnterAsync(limiter);
        _clock.Advance(TimeSpan.FromSeconds(1));
        limiter.Release(signal, _clock.GetTimestamp());
        return limiter.State.Limit;
    }
}
