using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>The clock as a client sets it.</summary>
public sealed class ClockTests
{
    [Test]
    public async Task Pin_LaterTime_MakesWhatIsDueByThenHappenBeforeItAnswers()
    {
        await using ModelStage stage = await ModelStage.OpenAsync(ModelBuilder.Line("p", ModelBuilder.Wait("w", "PT1H")));
        ProcessInstanceKey key = await stage.StartAsync();
        DateTimeOffset started = stage.Cluster.Clock.UtcNow;

        await stage.Camunda.Clock.PinAsync(started + TimeSpan.FromMinutes(59));
        string before = await stage.StateOfAsync(key);
        await stage.Camunda.Clock.PinAsync(started + TimeSpan.FromHours(1));

        Assert.That((before, await stage.StateOfAsync(key)), Is.EqualTo(("ACTIVE", "COMPLETED")));
        Assert.That((await stage.Camunda.ProcessInstances[key].GetAsync()).EndDate, Is.EqualTo(Truncate(started + TimeSpan.FromHours(1))));
    }

    [Test]
    public async Task Pin_ClockAdvances_MovesFromThePinnedTime()
    {
        await using ModelStage stage = await ModelStage.OpenAsync(ModelBuilder.Line("p", ModelBuilder.Wait("w", "PT1H")));
        DateTimeOffset pinned = new(2030, 1, 31, 12, 0, 0, TimeSpan.Zero);
        await stage.Camunda.Clock.PinAsync(pinned);
        ProcessInstanceKey key = await stage.StartAsync();

        stage.Cluster.Clock.Advance(TimeSpan.FromHours(1));

        ProcessInstanceResult instance = await stage.Camunda.ProcessInstances[key].GetAsync();
        Assert.That((instance.StartDate, instance.EndDate), Is.EqualTo((pinned, (DateTimeOffset?)pinned.AddHours(1))));
        Assert.That(stage.Cluster.Clock.UtcNow, Is.EqualTo(pinned.AddHours(1)));
    }

    [Test]
    public async Task Pin_TimePasses_LocksStayAndRequestsEnd()
    {
        WorkClock time = new(new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero));
        await using TestConnection connection = await TestConnection.OpenAsync(new() { TimeProvider = time })
            .WithProcessAsync("work.bpmn", SampleProcesses.Work);
        await connection.StartInstanceAsync("work");
        await connection.CommandAsync(HttpMethod.Put, "clock", $$"""{"timestamp":{{time.GetUtcNow().ToUnixTimeMilliseconds()}} }""");
        await connection.ActivateOneAsync("work");

        // The lock of ten seconds does not end, the poll of twenty does.
        Task<TestAnswer> polling = connection.PostAsync(
            "jobs/activation", """{"type":"work","worker":"w","timeout":10000,"maxJobsToActivate":1,"requestTimeout":20000}""");

        // The engine's timer is set for the lock already, so nothing tells that the poll has come in. Nothing else runs on this clock.
        await Patience.WhenAsync(() =>
        {
            time.Advance(TimeSpan.FromSeconds(20));
            return polling.IsCompleted;
        });
        TestAnswer poll = await polling;
        Assert.That((poll.Summary, poll.Json!["jobs"]!.AsArray().Count), Is.EqualTo(("200", 0)));

        await connection.CommandAsync(HttpMethod.Post, "clock/reset");
        Assert.That(await connection.ActivateAsync("work"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Reset_AfterAPin_IsWhereTheClockWouldBe()
    {
        WorkClock time = new(new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero));
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync(new() { TimeProvider = time });
        await using CamundaClient camunda = cluster.CreateClient();
        await camunda.Clock.PinAsync(DateTimeOffset.UnixEpoch);
        DateTimeOffset pinned = cluster.Clock.UtcNow;
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        time.Advance(TimeSpan.FromMinutes(1));
        await camunda.Clock.ResetAsync();

        Assert.That(
            (pinned, cluster.Clock.UtcNow),
            Is.EqualTo((DateTimeOffset.UnixEpoch, new DateTimeOffset(2026, 1, 31, 10, 2, 0, TimeSpan.Zero))));
    }

    [TestCase("-1")]
    [TestCase("9000000000000000")]
    public async Task Pin_NoTime_IsRefused(string timestamp)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        TestAnswer answer = await connection.SendAsync(HttpMethod.Put, "clock", $$"""{"timestamp":{{timestamp}} }""");
        Assert.That(answer.Summary, Does.StartWith("400 INVALID_ARGUMENT: $.timestamp: must be from 0 to "));
    }

    private static DateTimeOffset Truncate(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
