using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[Parallelizable(ParallelScope.All)]
public sealed class ChildProcessMockTests
{
    [TestCase("")]
    [TestCase("bindingType=\"deployment\"")]
    [TestCase("bindingType=\"versionTag\" versionTag=\"v1\"")]
    public async Task MockChildProcess_OfAnyBinding_TakesItsPlace(string binding)
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.Calls("p", "child", binding));
        ChildProcessMock mock = stage.Test.MockChildProcess("child").Handles(job => new { doubled = 2 * job.RawVariables.Get<int>("n") });

        ProcessInstanceUnderTest instance = await stage.StartAsync(new { n = 4 });

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveVariableAsync("doubled", 8);
        Assert.That(mock.ProcessId, Is.EqualTo("child"));
        Assert.That(mock.Jobs, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task MockChildProcess_OfSeveralTags_TakesThePlaceOfAll()
    {
        ModelBuilder model = ModelBuilder.Line(
            "p",
            ModelBuilder.Call("one", "child", "bindingType=\"versionTag\" versionTag=\"v1\""),
            ModelBuilder.Call("two", "child", "bindingType=\"versionTag\" versionTag=\"v2\""),
            ModelBuilder.Call("three", "child"));
        await using KitStage stage = await KitStage.OpenAsync(model);
        ChildProcessMock mock = stage.Test.MockChildProcess("child");

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeCompletedAsync();
        Assert.That(mock.Jobs, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task MockChildProcess_CalledByAnExpression_TakesItsPlace()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.Calls("p", "=target"));
        stage.Test.MockChildProcess("child").Completes(new { n = 1 });

        ProcessInstanceUnderTest instance = await stage.StartAsync(new { target = "child" });

        await instance.Should.HaveVariableAsync("n", 1);
    }

    [Test]
    public async Task ThrowsError_InTheMock_IsCaughtByTheCaller()
    {
        ModelBuilder model = ModelBuilder.Line("p", ModelBuilder.Call("call", "child"))
            .CatchError("failed", "call", "E").End("rejected").Flow("failed", "rejected");
        await using KitStage stage = await KitStage.OpenAsync(model);
        stage.Test.MockChildProcess("child").ThrowsError("E");

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveTerminatedAsync("call");
        await instance.Should.HaveCompletedAsync("failed", "rejected", inOrder: true);
        await (await instance.CalledInstanceAsync("child")).Should.BeTerminatedAsync();
    }

    [Test]
    public async Task Fails_InTheMock_IsAnIncidentOfTheCalledInstance()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.Calls("p", "child"));
        stage.Test.MockChildProcess("child").Fails(retries: 0, message: "down");

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveNoIncidentsAsync();
        await (await instance.CalledInstanceAsync("child")).Should.HaveIncidentAsync(message: "down");
        Assert.That(await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync()), Has.Message.Contains(
            "`call` waits for the called process 'child', where `mock` has an incident, JOB_NO_RETRIES: down."));
    }

    [Test]
    public async Task MockChildProcess_BesideTheRealOne_TakesItsPlaceForThisTestOnly()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using (ProcessTest mocked = await cluster.DeployAsync(KitModels.Order))
        {
            mocked.MockWorker("charge-card");
            mocked.MockChildProcess("shipping").Completes(new { tracking = "T-9" });
            mocked.MockDecision("discount").Returns(0.5);
            ProcessInstanceUnderTest order = await mocked.StartAsync(new { total = 10 });
            await order.Should.HaveVariableAsync("discount", 0.5);
            await order.UserTask("approve").CompleteAsync();
            await mocked.AdvanceAsync(TimeSpan.FromDays(2));
            await order.Should.HaveVariableAsync("tracking", "T-9");
        }

        await using ProcessTest real = await cluster.DeployAsync(KitModels.Order);
        real.MockWorker("charge-card");
        real.MockWorker("pack-parcel").Completes(new { parcel = "P-1" });
        ProcessInstanceUnderTest other = await real.StartAsync(new { total = 10 });
        await other.Should.HaveVariableAsync("discount", 0);
        await other.UserTask("approve").CompleteAsync();
        await real.AdvanceAsync(TimeSpan.FromDays(2));
        await (await other.CalledInstanceAsync("shipping")).Should.BeWaitingAtAsync("collected");
    }

    [Test]
    public async Task StartAsync_DeploymentBindingWithoutAMock_IsRefusedByTheCluster()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.Calls("p", "child", "bindingType=\"deployment\""));

        CamundaException failure = (await Assert.ThrowsAsync<CamundaBadRequestException>(() => stage.StartAsync()))!;

        Assert.That(failure.Message, Does.Contain("child"));
    }

    [Test]
    public async Task MockChildProcess_OfAFileWithMore_IsRefusedWhereItIsBoundToTheDeployment()
    {
        string both = ModelBuilder.Definitions(
            ModelBuilder.Line("p", ModelBuilder.Call("call", "child", "bindingType=\"deployment\"")).ToProcess()
                + new ModelBuilder("child").Start("s").Add(ModelBuilder.Job("t")).End("e").Chain("s", "t", "e").ToProcess());
        await using KitStage stage = await KitStage.OpenAsync(both);
        stage.Test.MockChildProcess("child");

        InvalidOperationException failure = (await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Test.StartAsync("p")))!;

        Assert.That(failure.Message, Does.StartWith("'child' cannot be mocked: it is bound to the deployment"));
    }

    [Test]
    public async Task MockChildProcess_OfAFileWithMore_TakesItsPlaceWhereTheLatestIsCalled()
    {
        string both = ModelBuilder.Definitions(
            ModelBuilder.Line("p", ModelBuilder.Call("call", "child")).ToProcess()
                + new ModelBuilder("child").Start("s").Add(ModelBuilder.Job("t")).End("e").Chain("s", "t", "e").ToProcess());
        await using KitStage stage = await KitStage.OpenAsync(both);
        ChildProcessMock mock = stage.Test.MockChildProcess("child");
        await (await stage.Test.StartAsync("p")).Should.BeCompletedAsync();
        stage.Test.MockDecision("more");

        ProcessInstanceUnderTest instance = await stage.Test.StartAsync("p");

        await instance.Should.BeCompletedAsync();
        Assert.That(mock.Jobs, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task DisposeAsync_OfTheTest_BringsTheRealOneBackOnceNoOtherTestMocksIt()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest real = await cluster.DeployTextAsync("child.bpmn", KitModels.OneTask("real", "child"));
        ProcessTest first = await cluster.DeployTextAsync("p.bpmn", KitModels.Calls("p", "child"));
        ProcessTest second = await cluster.DeployTextAsync("p.bpmn", KitModels.Calls("p", "child"));
        first.MockChildProcess("child").Completes(new { by = 1 });
        second.MockChildProcess("child").Completes(new { by = 2 });
        await (await first.StartAsync()).Should.HaveVariableAsync("by", 1);
        await (await second.StartAsync()).Should.HaveVariableAsync("by", 2);

        await first.DisposeAsync();
        await (await second.StartAsync()).Should.HaveVariableAsync("by", 2);
        await second.DisposeAsync();

        ProcessInstanceUnderTest instance = await real.StartAsync("p");
        await (await instance.CalledInstanceAsync("child")).Should.HaveJobAsync("real");
    }
}
