using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class ListenerTests
{
    [Test]
    [Covers("execution listeners", "elements")]
    public async Task ListenersElement_StartAndEnd_RunInOrderWithVariables()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-element.bpmn");
        await run.StartAsync("handover");
        await run.WorkAsync("started", new { key = "k" });
        await run.WorkAsync("fetch-key", new { room = 7 });
        Assert.That(await run.WorkAsync("hand-over", new { seal = "s" }), Is.EqualTo("""{"key":"k","handedKey":"k","room":7}"""));
        await run.WorkAsync("check-seal");
        await run.WorkAsync("log-handover", new { logged = true });
        await run.WorkAsync("before-end");

        await run.AssertAsync("""
            handover completed: start hand end
              key = "k", logged = true, seal = "s"
            """);
    }

    [Test]
    [Covers("execution listeners", "elements", Unhappy = true)]
    public async Task ListenersElement_EndListenerFails_HoldsTheElement()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-element.bpmn");
        await run.StartAsync("handover");
        await run.WorkAsync("started");
        await run.WorkAsync("fetch-key");
        await run.WorkAsync("hand-over");
        await run.FailAsync("check-seal");

        await run.AssertAsync("""
            handover active: start ?hand
              seal = null
            incident at hand: EXECUTION_LISTENER_NO_RETRIES
            """);

        await run.ResolveAsync();
        await run.WorkAsync("check-seal");
        await run.WorkAsync("log-handover");
        await run.WorkAsync("before-end");

        await run.AssertAsync("""
            handover completed: start hand end
              seal = null
            resolved incident at hand: EXECUTION_LISTENER_NO_RETRIES
            """);
    }

    [Test]
    [Covers("execution listeners", "process")]
    public async Task ListenersProcess_StartAndEnd_HoldTheProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-process.bpmn");
        await run.StartAsync("visit");

        await run.AssertAsync("""
            visit active:
            """);

        await run.WorkAsync("open-door", new { door = "front" });
        await run.CompleteTaskAsync("meet");
        await run.WorkAsync("thank");
        await run.WorkAsync("close-door");

        await run.AssertAsync("""
            visit completed: start meet end
              door = "front"
            """);
    }

    [Test]
    [Covers("execution listeners", "process", Unhappy = true)]
    public async Task ListenersProcess_StartListenerFails_RaisesAnIncidentAtTheProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-process.bpmn");
        await run.StartAsync("visit");
        await run.FailAsync("open-door");

        await run.AssertAsync("""
            visit active:
            incident at visit: EXECUTION_LISTENER_NO_RETRIES
            """);
    }

    [Test]
    [Covers("execution listeners", "process", Unhappy = true)]
    public async Task ListenersProcess_Cancelled_RunsNoEndListener()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-process.bpmn");
        await run.StartAsync("visit");
        await run.WorkAsync("open-door");
        await run.CancelAsync();
        Assert.That(await run.JobsAsync("close-door"), Is.Empty);

        await run.AssertAsync("""
            visit terminated: start !meet
            """);
    }

    [Test]
    [Covers("task listeners", "assigning, with corrections")]
    public async Task ListenersTask_Assigning_CorrectsTheAssignee()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-task.bpmn");
        await run.StartAsync("assignment");
        ActivatedJobResult job = await run.JobAsync("check-assignee");
        await run.Camunda.Jobs[job.JobKey].CompleteAsync(
            result: new JobResultUserTask { Corrections = new() { Assignee = "grace", Priority = 70 } });
        UserTaskResult task = await run.TaskAsync("work");
        Assert.That((task.Assignee, task.Priority), Is.EqualTo(("grace", (int?)70)));

        await run.AssertAsync("""
            assignment active: start ?work
            """);
    }

    [Test]
    [Covers("task listeners", "completing, denied", Unhappy = true)]
    public async Task ListenersTask_CompletingDenied_KeepsTheTask()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-task.bpmn");
        await run.StartAsync("assignment");
        await run.WorkAsync("check-assignee");
        UserTaskKey task = (await run.TaskAsync("work")).UserTaskKey;
        Task denied = run.Camunda.UserTasks[task].CompleteAsync(new { hours = 0 });
        await run.Camunda.Jobs[(await run.WaitForJobAsync("check-result")).JobKey].CompleteAsync(
            result: new JobResultUserTask { Denied = true, DeniedReason = "no hours" });
        Assert.That(() => denied, Throws.TypeOf<CamundaConflictException>().With.Message.Contains("no hours"));

        await run.AssertAsync("""
            assignment active: start ?work
            """);

        Task accepted = run.Camunda.UserTasks[task].CompleteAsync(new { hours = 3 });
        await run.Camunda.Jobs[(await run.WaitForJobAsync("check-result")).JobKey].CompleteAsync();
        await accepted;

        await run.AssertAsync("""
            assignment completed: start work end
              hours = 3
            """);
    }

    [Test]
    [Covers("task listeners", "creating and canceling", Unhappy = true)]
    public async Task ListenersTaskCanceling_Interrupted_CleansUp()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-task-canceling.bpmn");
        await run.StartAsync("lease-offer");
        await run.WorkAsync("prepare");
        UserTaskKey task = (await run.TaskAsync("decide")).UserTaskKey;
        run.Advance(days: 1);
        await run.AssertAsync("""
            lease-offer active: start ?decide
            """);

        await run.WorkAsync("clean-up");
        Assert.That((await run.Camunda.UserTasks[task].GetAsync()).State, Is.EqualTo(UserTaskState.Canceled));

        await run.AssertAsync("""
            lease-offer completed: start !decide gone lapsed
            """);
    }

    [Test]
    [Covers("task listeners", "creating and canceling")]
    public async Task ListenersTaskCanceling_Completed_RunsNoCancelingListener()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-task-canceling.bpmn");
        await run.StartAsync("lease-offer");
        await run.WorkAsync("prepare");
        await run.CompleteTaskAsync("decide", new { taken = true });
        Assert.That(await run.JobsAsync("clean-up"), Is.Empty);

        await run.AssertAsync("""
            lease-offer completed: start decide decided
              taken = true
            """);
    }

    [Test]
    [Covers("task listeners", "assigning, with corrections", Unhappy = true)]
    public async Task ListenersTask_ListenerFails_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-task.bpmn");
        await run.StartAsync("assignment");
        await run.FailAsync("check-assignee");

        await run.AssertAsync("""
            assignment active: start ?work
            incident at work: TASK_LISTENER_NO_RETRIES
            """);

        await run.ResolveAsync();
        await run.WorkAsync("check-assignee");

        await run.AssertAsync("""
            assignment active: start ?work
            resolved incident at work: TASK_LISTENER_NO_RETRIES
            """);
    }
}
