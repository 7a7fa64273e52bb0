using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests;

[Parallelizable(ParallelScope.All)]
public sealed class TestClusterClockTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public void Advance_Time_MovesDatesAndTimeStampsAlike()
    {
        WorkClock time = new();
        TestClusterClock clock = new(time);
        DateTimeOffset start = clock.UtcNow;
        long stamp = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromHours(3));
        time.Advance(Second);

        TimeSpan expected = TimeSpan.FromHours(3) + Second;
        Assert.That(
            (clock.UtcNow - start, clock.GetUtcNow() - start, clock.GetElapsedTime(stamp)), Is.EqualTo((expected, expected, expected)));
    }

    [Test]
    public void Advance_BackwardsOrBeyondTheLastDate_IsRefused()
    {
        WorkClock time = new();
        TestClusterClock clock = new(time);

        Assert.That(() => clock.Advance(-Second), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => clock.Advance(TimeSpan.MaxValue), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(clock.UtcNow, Is.EqualTo(time.GetUtcNow()));
    }

    [Test]
    public void Advance_SeveralTimers_RingInTheOrderOfTheirTimes()
    {
        TestClusterClock clock = new(new WorkClock());
        List<string> rung = [];
        using ITimer late = Timer(clock, () => rung.Add("late"), 20);
        using ITimer early = Timer(clock, () => rung.Add("early"), 10);
        using ITimer never = Timer(clock, () => rung.Add("never"), 30);

        clock.Advance(20 * Second);
        clock.Advance(5 * Second);

        Assert.That(rung, Is.EqualTo(new[] { "early", "late" }));
    }

    [Test]
    public void Advance_OnTopOfTheTimeUnderneath_BothCount()
    {
        WorkClock time = new();
        TestClusterClock clock = new(time);
        int rung = 0;
        using ITimer timer = Timer(clock, () => rung++, 10);

        time.Advance(4 * Second);
        clock.Advance(4 * Second);
        time.Advance(Second);
        int before = rung;
        time.Advance(Second);
        int after = rung;
        time.Advance(10 * Second);

        Assert.That((before, after, rung), Is.EqualTo((0, 1, 1)));
    }

    [Test]
    public void Advance_TimerThatRepeats_RingsOnceAndGoesOn()
    {
        WorkClock time = new();
        TestClusterClock clock = new(time);
        int rung = 0;
        using ITimer timer = clock.CreateTimer(_ => rung++, null, Second, 2 * Second);

        clock.Advance(100 * Second);
        int advanced = rung;
        time.Advance(2 * Second);
        time.Advance(2 * Second);

        Assert.That((advanced, rung), Is.EqualTo((1, 3)));
    }

    [Test]
    public void Advance_TimerThatIsStoppedOrDisposed_DoesNotRing()
    {
        TestClusterClock clock = new(new WorkClock());
        int rung = 0;
        using ITimer stopped = Timer(clock, () => rung++, 10);
        ITimer disposed = Timer(clock, () => rung++, 10);
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        disposed.Dispose();

        clock.Advance(TimeSpan.FromDays(1));

        Assert.That((rung, disposed.Change(Second, Second)), Is.EqualTo((0, false)));
    }

    [Test]
    public void Advance_CallbackThatSetsItsTimerAndAdvances_RingsAgain()
    {
        TestClusterClock clock = new(new WorkClock());
        int rung = 0;
        ITimer? timer = null;
        timer = Timer(clock, Ring, 10);

        clock.Advance(10 * Second);
        timer.Dispose();

        Assert.That(rung, Is.EqualTo(3));

        void Ring()
        {
            if (++rung < 3)
            {
                timer!.Change(Second, Timeout.InfiniteTimeSpan);
                clock.Advance(Second);
            }
        }
    }

    [Test]
    public async Task Advance_SystemTime_EndsWaitsOfAnHour()
    {
        TestClusterClock clock = new(TimeProvider.System);
        Task wait = Task.Delay(TimeSpan.FromHours(1), clock);
        Assert.That(wait.IsCompleted, Is.False);

        clock.Advance(TimeSpan.FromHours(1));
        await wait;

        Assert.That(clock.UtcNow - TimeProvider.System.GetUtcNow(), Is.EqualTo(TimeSpan.FromHours(1)).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task Timer_SystemTime_RingsByItself()
    {
        TestClusterClock clock = new(TimeProvider.System);

        await Assert.ThatAsync(() => Task.Delay(TimeSpan.FromMilliseconds(1), clock), Throws.Nothing);
    }

    [Test]
    public async Task Advance_FromManyThreads_EachTimerRingsOnce()
    {
        TestClusterClock clock = new(new WorkClock());
        int[] rung = new int[100];

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() =>
        {
            // Not disposed: it rings within this test, or the assertion says so.
            _ = Timer(clock, () => Interlocked.Increment(ref rung[number]), 1 + (number % 7));
            clock.Advance(Second);
        })));
        clock.Advance(10 * Second);

        Assert.That(rung, Is.All.EqualTo(1));
    }

    [Test]
    public async Task Advance_DefaultCluster_EndsLocksBackOffsAndPolls()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("work.bpmn", SampleProcesses.Work);
        await connection.StartInstanceAsync("work");

        await connection.ActivateOneAsync("work");
        connection.Cluster.Clock.Advance(10 * Second);
        JsonNode again = await connection.ActivateOneAsync("work");
        await connection.CommandAsync(HttpMethod.Post, $"jobs/{again["jobKey"]}/failure", """{"retries":1,"retryBackOff":3600000}""");
        int during = (await connection.ActivateAsync("work")).Count;
        connection.Cluster.Clock.Advance(TimeSpan.FromHours(1));
        int after = (await connection.ActivateAsync("work")).Count;

        Assert.That((during, after), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Advance_PollOnADefaultCluster_IsAnsweredAtOnce()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        Task<TestAnswer> poll = connection.PostAsync(
            "jobs/activation", """{"type":"work","worker":"poller","timeout":10000,"maxJobsToActivate":5,"requestTimeout":3600000}""");

        // The poll may still be on its way into the engine, which nothing tells of. A clock that is moved on and on catches it, and nothing
        // else runs on it.
        await Patience.WhenAsync(() =>
        {
            connection.Cluster.Clock.Advance(TimeSpan.FromHours(1));
            return poll.IsCompleted;
        });

        Assert.That((await poll).Body, Is.EqualTo("""{"jobs":[]}"""));
    }

    [Test]
    public async Task Advance_ClusterOnAFakeClock_WorksOnTopOfIt()
    {
        WorkClock time = new();
        await using TestConnection connection = await TestConnection.OpenAsync(new() { TimeProvider = time })
            .WithProcessAsync("work.bpmn", SampleProcesses.Work);
        await connection.StartInstanceAsync("work");

        await connection.ActivateOneAsync("work");
        connection.Cluster.Clock.Advance(5 * Second);
        int half = (await connection.ActivateAsync("work")).Count;
        time.Advance(5 * Second);
        int full = (await connection.ActivateAsync("work")).Count;

        Assert.That((half, full), Is.EqualTo((0, 1)));
        Assert.That(connection.Cluster.TimeProvider, Is.SameAs(connection.Cluster.Clock));
    }

    [Test]
    public async Task Advance_WhileTheClusterRunsACommand_ReturnsWhenWhatIsDueIsDone()
    {
        using HoldingClock time = new();
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync(new() { TimeProvider = time });
        await using CamundaClient client = cluster.CreateClient(options => options.TimeProvider = TimeProvider.System);
        ModelBuilder model = ModelBuilder.Line("p", ModelBuilder.Wait("pause", "PT1H"));
        await client.Deployments.Create().AddText("p.bpmn", model.ToString()).SendAsync();
        ProcessInstanceKey key = (await client.ProcessInstances.Create("p").SendAsync()).ProcessInstanceKey;

        Task isHeld = time.HoldNext();
        Task command = client.Signals.Broadcast("nobody").SendAsync();
        await isHeld.InTimeAsync();
        Task advance = Task.Run(() => cluster.Clock.Advance(TimeSpan.FromHours(1)));
        await Task.WhenAny(advance, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
        bool hasReturned = advance.IsCompleted;
        time.Release();
        await advance.InTimeAsync();

        Assert.That(hasReturned, Is.False);
        Assert.That((await client.ProcessInstances[key].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Completed));
        await command;
    }

    private static ITimer Timer(TestClusterClock clock, Action ring, double seconds) =>
        clock.CreateTimer(_ => ring(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);

    /// <summary>A clock that can hold up the next one who asks for the time.</summary>
    private sealed class HoldingClock : TimeProvider, IDisposable
    {
        private readonly ManualResetEventSlim _gate = new();
        private TaskCompletionSource? _next;

        /// <summary>The task ends when somebody is held.</summary>
        public Task HoldNext()
        {
            TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _next, held);
            return held.Task;
        }

        public void Release() => _gate.Set();

        public override DateTimeOffset GetUtcNow()
        {
            if (Interlocked.Exchange(ref _next, null) is { } held)
            {
                held.SetResult();
                _gate.Wait();
            }

            return System.GetUtcNow();
        }

        public void Dispose() => _gate.Dispose();
    }
}
