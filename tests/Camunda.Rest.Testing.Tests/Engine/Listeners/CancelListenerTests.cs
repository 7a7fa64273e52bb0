using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Listeners;

/// <summary>Listeners that hear that a user task is cancelled.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CancelListenerTests
{
    [Test]
    public async Task Cancel_WithAListener_KeepsTheTaskCancelingUntilItIsDone()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(Task(harness).State, Is.EqualTo(UserTaskState.Canceling));
        ActivatedJob job = await harness.ActivateOneAsync("hear");
        Assert.That(
            (job.Job.ListenerEvent, job.UserTask!.Target.Assignee), Is.EqualTo((JobListenerEventType.Canceling, "demo")));
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CompleteJobAsync(
                new(job.Job.JobKey) { Result = new ListenerResult { IsDenied = true } }, CancellationToken.None),
            RejectionKind.InvalidArgument,
            "the cancellation of a user task cannot be denied");

        await harness.CompleteAsync(job);
        Assert.That((Task(harness).State, Task(harness).Transition), Is.EqualTo((UserTaskState.Canceled, (UserTaskTransition?)null)));
        Assert.That(Task(harness).CompletionDate, Is.Not.Null);
    }

    [Test]
    public async Task Interrupt_WithAListener_GoesOnFromTheBorder()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        await harness.CompleteAsync(await harness.ActivateOneAsync("hear"));
        Assert.That(Task(harness).State, Is.EqualTo(UserTaskState.Canceled));
    }

    private static UserTaskRecord Task(EngineHarness harness) => harness.Snapshot.UserTasks.Values.Single();

    private static Task<EngineHarness> WithAsync() => EngineHarness.WithAsync(ModelBuilder.Line(
        "p",
        ModelBuilder.User(
            "task",
            """<zeebe:assignmentDefinition assignee="demo"/>""" + ModelBuilder.TaskListeners(("canceling", "hear"))))
        .Boundary("late", "task", ModelBuilder.Timer("PT1M")));
}
