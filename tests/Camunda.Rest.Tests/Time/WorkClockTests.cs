using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Time;

internal sealed class WorkClockTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public async Task Pass_TimerNotYetSet_WaitsForIt()
    {
        var clock = new WorkClock();
        var start = clock.GetUtcNow();
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = WorkAsync();

        var passing = clock.PassAsync(5 * Second);
        Assert.That(clock.GetUtcNow(), Is.EqualTo(start));
        goOn.SetResult();
        await passing;
        await work;

        Assert.That(clock.GetUtcNow() - start, Is.EqualTo(5 * Second));

        async Task WorkAsync()
        {
            await goOn.Task;
            await Task.Delay(5 * Second, clock);
        }
    }

    [Test]
    public async Task Run_PausesOfSeveral_EndsEachAtItsTime()
    {
        var clock = new WorkClock();
        var start = clock.GetUtcNow();

        TimeSpan[] ends = await clock.RunAsync(Task.WhenAll(Enumerable.Range(1, 20).Select(PauseAsync)));

        Assert.That(ends, Is.EqualTo(Enumerable.Range(1, 20).Select(number => number * 3 * Second)));

        async Task<TimeSpan> PauseAsync(int number)
        {
            for (int i = 0; i < 3; i++)
            {
                await Task.Delay(number * Second, clock);
            }

            return clock.GetUtcNow() - start;
        }
    }

    [Test]
    public async Task Run_LimitRuns_StandsStillUntilTheCallIsOver([Values] bool isToken)
    {
        var clock = new WorkClock();
        var start = clock.GetUtcNow();
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = CallAsync();

        var running = clock.RunAsync(Task.WhenAll(call, Task.Delay(Second, clock)));
        var meanwhile = clock.GetUtcNow();
        answer.SetResult();
        await running;

        Assert.That(meanwhile, Is.EqualTo(start));
        Assert.That(clock.GetUtcNow() - start, Is.EqualTo(Second));

        async Task CallAsync()
        {
            using var limit = isToken ? new CancellationTokenSource(10 * Second, clock) : null;
            await (isToken ? answer.Task.WaitAsync(limit!.Token) : answer.Task.WaitAsync(10 * Second, clock));
        }
    }

    [Test]
    public async Task Run_OtherTimers_RingOnTheWay()
    {
        var clock = new WorkClock();
        var start = clock.GetUtcNow();
        var rung = new List<TimeSpan>();
        await using var timer = clock.CreateTimer(_ => rung.Add(clock.GetUtcNow() - start), null, Second, Second);

        await clock.RunAsync(Task.Delay(3.5 * Second, clock));

        Assert.That(rung, Is.EqualTo(new[] { Second, 2 * Second, 3 * Second }));
        Assert.That(clock.GetUtcNow() - start, Is.EqualTo(3.5 * Second));
    }

    [Test]
    public async Task Run_ManyAtATime_LosesNoTimer()
    {
        var clock = new WorkClock();
        var start = clock.GetUtcNow();

        await clock.RunAsync(Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 200; i++)
            {
                await Task.Delay(Second, clock).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            }
        }))));

        Assert.That(clock.GetUtcNow() - start, Is.InRange(200 * Second, 50 * 200 * Second));
        Assert.That(clock.ToString(), Is.EqualTo("nothing"));
    }

    [Test]
    public void Advance_SeveralTimers_RingInOrderEachAtItsTime()
    {
        var clock = new WorkClock();
        var start = clock.GetUtcNow();
        var rung = new List<TimeSpan>();
        using var late = clock.CreateTimer(_ => rung.Add(clock.GetUtcNow() - start), null, 5 * Second, Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => rung.Add(clock.GetUtcNow() - start), null, Second, 3 * Second);
        using var never = clock.CreateTimer(_ => rung.Add(TimeSpan.Zero), null, Second, Second);
        never.Dispose();

        clock.Advance(8 * Second);

        Assert.That(rung, Is.EqualTo(new[] { Second, 4 * Second, 5 * Second, 7 * Second }));
        Assert.That(clock.GetUtcNow() - start, Is.EqualTo(8 * Second));
    }

    [Test]
    public async Task RunUntil_WorkThatDoesNotEnd_StopsWhenItHolds()
    {
        var clock = new WorkClock();
        int rounds = 0;
        using var stop = new CancellationTokenSource();
        var work = WorkAsync();

        await clock.RunUntilAsync(() => Volatile.Read(ref rounds) >= 3);
        await stop.CancelAsync();

        Assert.That(async () => await work, Throws.InstanceOf<OperationCanceledException>());

        async Task WorkAsync()
        {
            while (true)
            {
                await Task.Delay(Second, clock, stop.Token);
                rounds++;
            }
        }
    }

    [Test]
    public async Task ToString_TimersOfAllKinds_NamesThem()
    {
        var clock = new WorkClock();
        using var limit = new CancellationTokenSource(10 * Second, clock);
        await using var timer = clock.CreateTimer(_ => { }, null, Second, Timeout.InfiniteTimeSpan);
        _ = Task.Delay(3 * Second, clock);

        Assert.That(clock.ToString(), Is.EqualTo("Timer 00:00:01, Pause 00:00:03, Limit 00:00:10"));
    }

    [Test]
    public async Task Advance_WhileOthersReadTheClockAndSetTimers_RingsWhatIsDue()
    {
        var clock = new WorkClock();
        using var stop = new CancellationTokenSource();
        var others = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                clock.GetUtcNow();
                clock.CreateTimer(_ => { }, null, TimeSpan.FromDays(1), Timeout.InfiniteTimeSpan).Dispose();
            }
        });
        int rung = 0;
        await using var timer = clock.CreateTimer(_ => Interlocked.Increment(ref rung), null, Second, Second);

        for (int i = 1; i <= 10_000; i++)
        {
            clock.Advance(Second);
            await Patience.WhenAsync(() => Volatile.Read(ref rung) == i);
        }

        await stop.CancelAsync();
        await others.InTimeAsync();
        Assert.That(rung, Is.EqualTo(10_000));
    }

    [Test]
    public void Jump_TimerDueMeanwhile_RingsAtTheEnd()
    {
        var clock = new WorkClock();
        var start = clock.GetUtcNow();
        List<TimeSpan> times = [];
        using var timer = clock.CreateTimer(_ => times.Add(clock.GetUtcNow() - start), null, Second, Timeout.InfiniteTimeSpan);

        clock.Jump(5 * Second);

        Assert.That(times, Is.EqualTo((TimeSpan[])[5 * Second]));
    }

    [Test]
    public void Advance_CallbackSetsATimerThatIsDue_RingsItWhenTheCallbackIsOver()
    {
        var clock = new WorkClock();
        List<string> steps = [];
        ITimer? second = null;
        using var first = clock.CreateTimer(
            _ =>
            {
                steps.Add("begins");
                second = clock.CreateTimer(_ => steps.Add("second"), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                steps.Add("ends");
            },
            null,
            Second,
            Timeout.InfiniteTimeSpan);

        clock.Advance(Second);

        second!.Dispose();
        Assert.That(steps, Is.EqualTo((string[])["begins", "ends", "second"]));
    }

    [Test]
    public async Task Skip_ManyPausesAtATime_EndsThemAll()
    {
        var clock = new PauseSkippingClock();
        var start = clock.GetUtcNow();

        await Task.WhenAll(Enumerable.Range(1, 100).Select(number => Task.Delay(number * Second / 100, clock))).InTimeAsync();

        // How far the clock goes beyond the longest depends on how many had begun when it first moved.
        Assert.That(clock.GetUtcNow() - start, Is.GreaterThanOrEqualTo(Second));
        Assert.That(clock.Pauses, Has.Count.EqualTo(100));
    }

    [Test]
    public void Skip_Limit_IsNotSkipped()
    {
        var clock = new PauseSkippingClock();
        using var limit = new CancellationTokenSource(Second, clock);

        Assert.That(clock.Pauses, Is.Empty);
    }
}
