using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[Parallelizable(ParallelScope.All)]
public sealed class ProcessTestDisposalTests
{
    [Test]
    public async Task DisposeAsync_ActiveInstances_AreCancelled()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = cluster.CreateClient();
        ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask());
        ProcessInstanceUnderTest active = await test.StartAsync();
        ProcessInstanceUnderTest completed = await test.StartAsync();
        await completed.Job("work").CompleteAsync();

        await test.DisposeAsync();
        await test.DisposeAsync();

        Assert.That((await client.ProcessInstances[active.Key].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Terminated));
        Assert.That((await client.ProcessInstances[completed.Key].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task DisposeAsync_WithoutCleaningUp_LeavesThem()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = cluster.CreateClient();
        ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), new() { CleansUp = false });
        ProcessInstanceUnderTest active = await test.StartAsync();

        await test.DisposeAsync();

        Assert.That((await client.ProcessInstances[active.Key].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Active));
    }

    [Test]
    public async Task DisposeAsync_AfterTheCluster_DoesNotThrow()
    {
        CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), new() { Coverage = new() });
        await test.StartAsync();
        await cluster.DisposeAsync();

        Assert.That(() => test.DisposeAsync().AsTask().InTimeAsync(), Throws.Nothing);
    }

    [Test]
    public async Task DisposeAsync_WithCoverage_CollectsWhatWasRun()
    {
        ProcessTestOptions options = new() { Coverage = new(), Name = "t" };
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using (ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), options))
        {
            await test.StartAsync();
        }

        Assert.That(options.Coverage!.Processes.Single().ProcessId, Is.EqualTo("p"));
    }

    [Test]
    public async Task Members_AfterTheDisposal_Throw()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask());
        ProcessInstanceUnderTest instance = await test.StartAsync();
        await test.DisposeAsync();
        Func<Task>[] members =
        [
            () => test.StartAsync(), () => test.FindInstanceAsync("p"), () => test.PublishMessageAsync("m"),
            () => test.CorrelateMessageAsync("m"),
            () => test.BroadcastSignalAsync("s"), () => test.AdvanceAsync(TimeSpan.Zero), () => instance.Should.BeActiveAsync(),
            () => instance.Job("work").CompleteAsync(), () => instance.UserTask("task").CompleteAsync(),
            () => instance.Incident().ResolveAsync(),
            () => instance.SetVariablesAsync(new { n = 1 }), () => instance.GetVariableAsync<int>("n"), () => instance.TakeSnapshotAsync(),
            () => instance.CancelAsync(), () => instance.CalledInstanceAsync("q"),
        ];

        foreach (Func<Task> member in members)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(member);
        }

        Assert.That(() => test.Instance(instance.Key), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Members_Cancelled_End()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask());
        ProcessInstanceUnderTest instance = await test.StartAsync();
        CancellationToken cancelled = new(canceled: true);
        Func<Task>[] members =
        [
            () => test.StartAsync(cancellationToken: cancelled), () => test.FindInstanceAsync("p", cancelled),
            () => test.PublishMessageAsync("m", cancellationToken: cancelled), () => test.AdvanceAsync(TimeSpan.Zero, cancelled),
            () => instance.Should.BeActiveAsync(cancelled), () => instance.Job("work").CompleteAsync(cancellationToken: cancelled),
            () => instance.TakeSnapshotAsync(cancelled), () => cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), null, cancelled),
        ];

        foreach (Func<Task> member in members)
        {
            await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => member());
        }

        await instance.Should.BeWaitingAtAsync("task");
    }
}
