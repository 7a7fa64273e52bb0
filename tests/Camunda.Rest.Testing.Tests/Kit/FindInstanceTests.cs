using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[TestFixture(false)]
[TestFixture(true)]
[Parallelizable(ParallelScope.All)]
public sealed class FindInstanceTests(bool isConnected)
{
    private static ModelBuilder ByMessage =>
        new ModelBuilder("p").StartBy("start", "m").Defines("m", "ordered", null)
            .Add(ModelBuilder.Job("task")).End().Chain("start", "task", "end");

    [Test]
    public async Task FindInstanceAsync_StartedByMessages_FindsEachOnce()
    {
        await using KitStage stage = await KitStage.OpenAsync(ByMessage, isConnected);
        await stage.Test.PublishMessageAsync("ordered", variables: new { n = 1 });
        await stage.Test.PublishMessageAsync("ordered", variables: new { n = 2 });

        ProcessInstanceUnderTest first = await stage.Test.FindInstanceAsync("p");
        ProcessInstanceUnderTest second = await stage.Test.FindInstanceAsync("p");

        Assert.That(await first.GetVariableAsync<int>("n") + await second.GetVariableAsync<int>("n"), Is.EqualTo(3));
        Assert.That(stage.Test.Instances, Is.EqualTo(new[] { first, second }));
        Assert.That(await Assert.ThrowsAsync<ProcessAssertionException>(() => stage.Test.FindInstanceAsync("p")), Has.Message.EqualTo(
            "Expected an instance of 'p' that was started since the test began, but there is none"
                + " that does not belong to a test already (2 do)."));
    }

    [Test]
    public async Task FindInstanceAsync_ItsJobsAreMocked_DoesThem()
    {
        await using KitStage stage = await KitStage.OpenAsync(ByMessage, isConnected);
        stage.Test.MockWorker("work").Completes(new { done = true });
        await stage.Test.PublishMessageAsync("ordered");

        ProcessInstanceUnderTest instance = await stage.Test.FindInstanceAsync("p");

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveVariableAsync("done", true);
    }

    [Test]
    public async Task FindInstanceAsync_StartedBySignal_FindsIt()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Add(ModelBuilder.Event("startEvent", "start", ModelBuilder.Signal("s"))).DefinesSignal("s", "alarm")
            .Add(ModelBuilder.Job("task")).End().Chain("start", "task", "end");
        await using KitStage stage = await KitStage.OpenAsync(model, isConnected);

        await stage.Test.BroadcastSignalAsync("alarm", new { level = 3 });

        await (await stage.Test.FindInstanceAsync("p")).Should.HaveVariableAsync("level", 3);
    }

    [Test]
    public async Task FindInstanceAsync_StartedByATimer_FindsIt()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Add(ModelBuilder.Event("startEvent", "start", ModelBuilder.Timer("timeCycle", "R/P1D"))).End().Chain("start", "end");
        await using KitStage stage = await KitStage.OpenAsync(model, isConnected);

        await stage.Test.AdvanceAsync(TimeSpan.FromDays(1));

        await (await stage.Test.FindInstanceAsync("p")).Should.BeCompletedAsync();
    }

    [Test]
    public async Task FindInstanceAsync_NothingThere_FailsWithoutBeingVisibleToOthers()
    {
        await using KitStage stage = await KitStage.OpenAsync(ByMessage, isConnected);
        await using ProcessTest other = await stage.Cluster.DeployTextAsync("q.bpmn", KitModels.OneTask(id: "q"));
        await other.StartAsync();

        foreach (string id in new[] { "p", "none" })
        {
            Assert.That(await Assert.ThrowsAsync<ProcessAssertionException>(() => stage.Test.FindInstanceAsync(id)), Has.Message.EqualTo(
                $"Expected an instance of '{id}' that was started since the test began, but there is none."));
        }

        Assert.That(
            await Assert.ThrowsAsync<ProcessAssertionException>(() => stage.Test.FindInstanceAsync("q")),
            Has.Message.Contains("(1 do)"));
        await Assert.ThrowsAsync<ArgumentException>(() => stage.Test.FindInstanceAsync(" "));
    }

    [Test]
    public async Task Instance_OfAKnownKey_BelongsToTheTest()
    {
        await using KitStage stage = await KitStage.OpenAsync(ByMessage, isConnected);
        stage.Test.MockWorker("work");
        MessageCorrelationResult correlated = await stage.Test.CorrelateMessageAsync("ordered", variables: new { n = 1 });

        ProcessInstanceUnderTest instance = stage.Test.Instance(correlated.ProcessInstanceKey);

        await instance.Should.BeCompletedAsync();
        Assert.That(stage.Test.Instance(correlated.ProcessInstanceKey), Is.SameAs(instance));
        Assert.That(instance.ToString(), Is.EqualTo($"Process instance {correlated.ProcessInstanceKey}"));
        Assert.That(() => stage.Test.Instance(default), Throws.ArgumentException);
        await Assert.ThrowsAsync<CamundaNotFoundException>(() => stage.Test.CorrelateMessageAsync("nobody", "x"));
    }

    [Test]
    public async Task FindInstanceAsync_OfATestWithoutATenant_LeavesThoseOfTenants()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest plain = await cluster.DeployTextAsync("p.bpmn", ByMessage.ToString());
        await using ProcessTest tenanted = await cluster.DeployTextAsync("p.bpmn", ByMessage.ToString(), new() { TenantId = "acme" });
        await tenanted.PublishMessageAsync("ordered", variables: new { n = 1 });

        await Assert.ThrowsAsync<ProcessAssertionException>(() => plain.FindInstanceAsync("p"));
        ProcessInstanceUnderTest found = await tenanted.FindInstanceAsync("p");

        Assert.That((await found.TakeSnapshotAsync()).Instance.TenantId.Value, Is.EqualTo("acme"));
    }

    [Test]
    public async Task FindInstanceAsync_StartedInTheMillisecondOfTheTest_FindsIt()
    {
        WorkClock clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(1234));
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync(new() { TimeProvider = clock });
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", ByMessage.ToString());
        await test.PublishMessageAsync("ordered");

        ProcessInstanceUnderTest found = await test.FindInstanceAsync("p");

        await found.Should.BeWaitingAtAsync("task");
    }
}
