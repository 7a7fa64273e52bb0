using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[Parallelizable(ParallelScope.All)]
public sealed class TimeTravelTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Test]
    public async Task AdvanceAsync_ChainedTimersAndMocks_StopsAtEach()
    {
        await using KitStage stage = await KitStage.OpenAsync(ModelBuilder.Line(
            "p",
            ModelBuilder.Wait("one", "PT1H"),
            ModelBuilder.Job("task"),
            ModelBuilder.Wait("two", "P1D"),
            ModelBuilder.Job("last", "last")));
        List<TimeSpan> times = [];
        DateTimeOffset begun = stage.Cluster.Clock.UtcNow;
        foreach (string type in new[] { "work", "last" })
        {
            stage.Test.MockWorker(type)
                .Handles(_ => times.Add(TimeSpan.FromHours(Math.Round((stage.Cluster.Clock.UtcNow - begun).TotalHours))));
        }

        ProcessInstanceUnderTest instance = await stage.StartAsync();
        await stage.Test.AdvanceAsync(TimeSpan.FromDays(3));

        await instance.Should.BeCompletedAsync();
        Assert.That(times, Is.EqualTo(new[] { TimeSpan.FromHours(1), TimeSpan.FromHours(25) }));
    }

    [Test]
    public async Task AdvanceAsync_LessThanTheTimer_DoesNotFireIt()
    {
        await using KitStage stage = await KitStage.OpenAsync(ModelBuilder.Line("p", ModelBuilder.Wait("wait", "P1D")));
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await stage.Test.AdvanceAsync(TimeSpan.FromHours(23));
        await instance.Should.BeWaitingAtAsync("wait");
        Assert.That(await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync()), Has.Message.Match(
            "`wait` was activated and waits for its timer, due in 0(0:59:..|1:00:00)"));
        await stage.Test.AdvanceAsync(TimeSpan.FromHours(1));

        await instance.Should.BeCompletedAsync();
    }

    [Test]
    public async Task AdvanceAsync_TimersInAChain_NeedNoMoreThanTheirSum()
    {
        await using KitStage stage = await KitStage.OpenAsync(
            ModelBuilder.Line("p", ModelBuilder.Wait("one", "P1D"), ModelBuilder.Wait("two", "P1D"), ModelBuilder.Wait("three", "P1D")));
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await stage.Test.AdvanceAsync(TimeSpan.Zero);
        await stage.Test.AdvanceAsync(3 * Day);

        await instance.Should.BeCompletedAsync();
    }

    [Test]
    public async Task AdvanceAsync_CycleOnABoundary_FiresAsOftenAsItIsDue()
    {
        ModelBuilder model = ModelBuilder.Line("p", ModelBuilder.Job("task"))
            .Boundary("remind", "task", ModelBuilder.Timer("timeCycle", "R/PT1H"), interrupts: false)
            .Add(ModelBuilder.Job("send", "remind")).End("sent").Chain("remind", "send", "sent");
        await using KitStage stage = await KitStage.OpenAsync(model);
        WorkerMock reminders = stage.Test.MockWorker("remind");
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await stage.Test.AdvanceAsync(TimeSpan.FromHours(5));

        await instance.Should.HaveCompletedTimesAsync("sent", 5);
        Assert.That(reminders.Jobs, Has.Count.EqualTo(5));
        await instance.Should.BeWaitingOnlyAtAsync("task");
    }

    [Test]
    public async Task AdvanceToAsync_ADate_IsTheTimeThen()
    {
        await using KitStage stage = await KitStage.OpenAsync(ModelBuilder.Line("p", ModelBuilder.Wait("wait", "P1D")));
        ProcessInstanceUnderTest instance = await stage.StartAsync();
        DateTimeOffset date = stage.Cluster.Clock.UtcNow + Day;

        await stage.Test.AdvanceToAsync(date);

        Assert.That(stage.Cluster.Clock.UtcNow, Is.GreaterThanOrEqualTo(date));
        await instance.Should.BeCompletedAsync();
    }

    [Test]
    public async Task Advance_IntoThePastOrBeyondTheEnd_IsRefused()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());

        Assert.That(
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => stage.Test.AdvanceToAsync(DateTimeOffset.UnixEpoch)),
            Has.Message.Contains("and moves forward only"));
        Assert.That(() => stage.Test.AdvanceAsync(-Day), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => stage.Test.AdvanceAsync(TimeSpan.MaxValue), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase(30, true)]
    [TestCase(90, false)]
    public async Task AdvanceAsync_PastTheTimeToLiveOfAMessage_LosesIt(int minutes, bool isReceived)
    {
        await using KitStage stage = await KitStage.OpenAsync(
            ModelBuilder.Line("p", ModelBuilder.Catch("paid", "m")).Defines("m", "payment"));
        await stage.Test.PublishMessageAsync("payment", "A-1", new { amount = 5 }, TimeSpan.FromHours(1));

        await stage.Test.AdvanceAsync(TimeSpan.FromMinutes(minutes));
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { key = "A-1" });

        await (isReceived ? instance.Should.BeCompletedAsync() : instance.Should.BeWaitingForMessageAsync("payment", "A-1"));
    }

    [Test]
    public async Task PublishMessageAsync_WithoutATimeToLive_IsNotKept()
    {
        await using KitStage stage = await KitStage.OpenAsync(
            ModelBuilder.Line("p", ModelBuilder.Catch("paid", "m")).Defines("m", "payment"));
        await stage.Test.PublishMessageAsync("payment", "A-1");

        ProcessInstanceUnderTest instance = await stage.StartAsync(new { key = "A-1" });

        await instance.Should.BeWaitingForMessageAsync("payment");
    }

    [Test]
    public async Task AdvanceAsync_BackOffsOneAfterTheOther_RetriesEach()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        WorkerMock mock = stage.Test.MockWorker("work").Fails(retryBackOff: Day).Fails(retryBackOff: Day).Completes();
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await stage.Test.AdvanceAsync(2 * Day);

        await instance.Should.BeCompletedAsync();
        Assert.That(mock.Jobs, Has.Count.EqualTo(3));
    }
}
