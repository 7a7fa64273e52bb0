using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

/// <summary>Tests that run on one cluster at the same time.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ParallelTestsTests
{
    private const int Tests = 20;

    [TestCase(false)]
    [TestCase(true)]
    public async Task Tests_OfTheSameProcessAndJobType_DoNotTouchEachOthersInstances(bool isConnected)
    {
        await using CamundaTestCluster embedded = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = embedded.CreateClient();
        CamundaTestCluster cluster = isConnected ? CamundaTestCluster.Connect(client) : embedded;

        string[] seen = await Task.WhenAll(Enumerable.Range(0, Tests).Select(async number =>
        {
            await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask());
            WorkerMock mock = test.MockWorker("work").Handles(job => new { by = number, from = job.RawVariables.Get<int>("number") });
            ProcessInstanceUnderTest one = await test.StartAsync(new { number });
            ProcessInstanceUnderTest two = await test.StartAsync(new { number = number + 100 });
            await one.Should.BeCompletedAsync();
            await one.Should.HaveVariablesAsync(new { by = number, from = number });
            await two.Should.HaveVariablesAsync(new { by = number, from = number + 100 });
            return $"{mock.Jobs.Count} {test.Instances.Count}";
        }));

        Assert.That(seen, Is.All.EqualTo("2 2"));
    }

    [Test]
    public async Task Tests_WithATenantEach_HaveDifferentModelsAndMocksOfTheSameId()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();

        int[] results = await Task.WhenAll(Enumerable.Range(0, Tests).Select(async number =>
        {
            ProcessTestOptions options = new() { TenantId = TenantId.Parse($"tenant-{number}") };
            ModelBuilder model = ModelBuilder.Line(
                "p",
                ModelBuilder.Job($"task-{number}"),
                ModelBuilder.Call("call", "child", "propagateAllChildVariables=\"true\""));
            await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", model.ToString(), options);
            test.MockWorker("work");
            test.MockChildProcess("child").Completes(new { by = number });
            ProcessInstanceUnderTest instance = await test.StartAsync();
            await instance.Should.HaveCompletedAsync($"task-{number}", "call", inOrder: true);
            return await instance.GetVariableAsync<int>("by");
        }));

        Assert.That(results, Is.EqualTo(Enumerable.Range(0, Tests)));
    }

    [Test]
    public async Task FindInstanceAsync_WhileOthersStartTheSameProcess_FindsOnlyWhatNobodyHasStarted()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest finding = await cluster.DeployTextAsync(
            "p.bpmn",
            new ModelBuilder("p").StartBy("by-message", "m").Defines("m", "ordered", null).Start().Add(ModelBuilder.Job("task")).End()
                .Chain("start", "task", "end").Flow("by-message", "task").ToString());
        await using ProcessTest starting = await cluster.DeployTextAsync("q.bpmn", KitModels.OneTask(id: "q"));

        Task starts = Task.WhenAll(Enumerable.Range(0, Tests).Select(_ => starting.StartAsync("p", new { mine = false })));
        List<ProcessInstanceUnderTest> found = [];
        for (int i = 0; i < 5; i++)
        {
            await finding.PublishMessageAsync("ordered", variables: new { mine = true });
            found.Add(await finding.FindInstanceAsync("p"));
        }

        await starts;
        foreach (ProcessInstanceUnderTest instance in found)
        {
            await instance.Should.HaveVariableAsync("mine", true);
        }
    }

    [Test]
    public async Task StartAsync_AtTheSameTimeInOneTest_DeploysOnce()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.Calls("p", "child"));
        ChildProcessMock mock = stage.Test.MockChildProcess("child");

        ProcessInstanceUnderTest[] instances = await Task.WhenAll(Enumerable.Range(0, Tests).Select(_ => stage.StartAsync()));

        foreach (ProcessInstanceUnderTest instance in instances)
        {
            await instance.Should.BeCompletedAsync();
        }

        Assert.That(mock.Jobs, Has.Count.EqualTo(Tests));
        Assert.That(mock.Jobs.Select(job => job.Key).Distinct().Count(), Is.EqualTo(Tests));
    }
}
