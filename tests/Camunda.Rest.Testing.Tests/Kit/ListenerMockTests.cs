using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

/// <summary>Mocks that do the jobs of listeners and of user tasks.</summary>
[TestFixture(false)]
[TestFixture(true)]
[Parallelizable(ParallelScope.All)]
public sealed class ListenerMockTests(bool isConnected)
{
    [Test]
    public async Task ExecutionListeners_OfAnElementAndTheProcess_AreDone()
    {
        (string, string) task = ModelBuilder.Job(
            "task", more: ModelBuilder.Listeners(ModelBuilder.Listener("start", "before") + ModelBuilder.Listener("end", "after")));
        string bpmn = ModelBuilder.Line("p", task).ToString().Replace(
            "isExecutable=\"true\">",
            "isExecutable=\"true\">" + ModelBuilder.Extensions(ModelBuilder.Listeners(ModelBuilder.Listener("start", "begun"))),
            StringComparison.Ordinal);
        await using KitStage stage = await KitStage.OpenAsync(bpmn, isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();
        Assert.That(
            (await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync()))!.Message,
            Does.Contain($"process instance {instance.Key} waits for job `begun` of a listener to start, which has no worker."));
        List<string> done = [];
        foreach (string type in new[] { "begun", "before", "work", "after" })
        {
            stage.Test.MockWorker(type).Handles(job => done.Add($"{job.Type} {job.Activated.Kind} {job.Activated.ListenerEventType}"));
        }

        await instance.Should.BeCompletedAsync();
        Assert.That(done, Is.EqualTo(new[]
        {
            "begun EXECUTION_LISTENER START",
            "before EXECUTION_LISTENER START",
            "work BPMN_ELEMENT UNSPECIFIED",
            "after EXECUTION_LISTENER END",
        }));
    }

    [Test]
    public async Task TaskListener_ThatDenies_LeavesTheTaskOpen()
    {
        await using KitStage stage = await OpenAsync("completing");
        WorkerMock mock = stage.Test.MockWorker("check")
            .Handles(_ => JobOutcome.Deny("not yet"))
            .Handles(_ => JobOutcome.Correct(new JobResultCorrections { Assignee = "lisa" }));
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        CamundaConflictException denied =
            (await Assert.ThrowsAsync<CamundaConflictException>(() => instance.UserTask("approve").CompleteAsync()))!;
        Assert.That(denied.Message, Does.Contain("not yet"));
        await instance.Should.HaveUserTaskAsync("approve");
        await instance.UserTask("approve").CompleteAsync(new { approved = true });

        await instance.Should.BeCompletedAsync();
        Assert.That((await instance.TakeSnapshotAsync()).UserTasks.Single().Assignee, Is.EqualTo("lisa"));
        Job<JsonVariables> first = mock.Jobs[0];
        Assert.That(first.Activated.UserTask!.UserTaskKey, Is.EqualTo((await instance.TakeSnapshotAsync()).UserTasks.Single().UserTaskKey));
    }

    [Test]
    public async Task TaskListener_OfAnAssignment_IsDoneWhileTheCallWaits()
    {
        await using KitStage stage = await OpenAsync("assigning");
        stage.Test.MockWorker("check");
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.UserTask("approve").AssignAsync("demo");

        await instance.Should.HaveUserTaskAsync("approve", "demo");
    }

    [Test]
    public async Task TaskListener_OfACommandWithinABehavior_IsDoneToo()
    {
        await using KitStage stage = await OpenAsync("completing");
        WorkerMock mock = stage.Test.MockWorker("check");
        stage.Test.When(instance => instance.IsWaitingAt("approve")).Then(instance => instance.UserTask("approve").CompleteAsync());

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeCompletedAsync();
        Assert.That(mock.Jobs, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task UserTask_WhoseListenerNobodyDoes_IsWaitedForInVain()
    {
        await using KitStage stage = await OpenAsync("creating");
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        Assert.That(await KitStage.FailureOfAsync(() => instance.UserTask("approve").CompleteAsync()), Does.Contain(
            "to have the open user task `approve`, but the user task is in the state CREATING, and waits for its listeners."));
        await instance.Job("check").CompleteAsync();
        await instance.UserTask("approve").CompleteAsync();

        await instance.Should.BeCompletedAsync();
    }

    [Test]
    public async Task JobOfAUserTask_WithAMock_IsDone()
    {
        await using KitStage stage = await KitStage.OpenAsync(
            ModelBuilder.Line("p", ("approve", """<bpmn:userTask id="approve"/>""")), isConnected);
        stage.Test.MockWorker("io.camunda.zeebe:userTask").Completes(new { approved = true });

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveVariableAsync("approved", true);
    }

    /// <summary>A user task with a listener, whose jobs are of the type 'check'.</summary>
    private Task<KitStage> OpenAsync(string listenerEvent) =>
        KitStage.OpenAsync(KitModels.UserTask(ModelBuilder.TaskListeners((listenerEvent, "check"))), isConnected);
}
