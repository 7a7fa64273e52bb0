using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Listeners;

[Parallelizable(ParallelScope.All)]
internal sealed class TaskListenerTests
{
    [Test]
    public async Task Complete_Listeners_HoldItUpUntilTheLastIsDone()
    {
        await using EngineHarness harness = await WithAsync("completing", "completing");
        long key = await harness.StartAsync(variables: """{"a":1}""");
        Task completion = CompleteAsync(harness, """{"ok":true}""");
        Assert.That(TaskOf(harness).State, Is.EqualTo(UserTaskState.Completing));
        await EngineHarness.AssertRejectedAsync(CompleteAsync(harness), RejectionKind.InvalidState, "it is in the state COMPLETING");

        ActivatedJob first = await harness.ActivateOneAsync("listen");
        Assert.That(
            (first.Job.Kind, first.Job.ListenerEvent, first.UserTask!.Target.Action),
            Is.EqualTo((JobKind.TaskListener, JobListenerEventType.Completing, "complete")));
        Assert.That(first.Variables.ToJsonString(), Is.EqualTo("""{"a":1,"ok":true}"""));
        await harness.CompleteAsync(first);
        ActivatedJob second = await harness.ActivateOneAsync("listen");
        Assert.That((completion.IsCompleted, harness.Variables(key).ContainsKey("ok")), Is.EqualTo((false, false)));
        await harness.CompleteAsync(second);
        await completion;

        Assert.That(
            (TaskOf(harness).State, TaskOf(harness).Transition, harness.Instance(key).State),
            Is.EqualTo((UserTaskState.Completed, (UserTaskTransition?)null, ProcessInstanceState.Completed)));
        Assert.That(harness.Variables(key)["ok"], Is.EqualTo("true"));
        Assert.That(harness.Job(second).IsDenied, Is.False);
    }

    [TestCase("assigning", UserTaskState.Values.Assigning)]
    [TestCase("updating", UserTaskState.Values.Updating)]
    [TestCase("completing", UserTaskState.Values.Completing)]
    public async Task Deny_WhatIsAboutToHappen_LeavesTheTaskAsItWas(string listenerEvent, string during)
    {
        await using EngineHarness harness = await WithAsync(listenerEvent);
        await harness.StartAsync();
        UserTaskRecord before = TaskOf(harness);
        Task command = listenerEvent switch
        {
            "assigning" => AssignAsync(harness, "demo"),
            "updating" => UpdateAsync(harness, new() { Priority = 1 }),
            _ => CompleteAsync(harness),
        };
        Assert.That(TaskOf(harness).State.Value, Is.EqualTo(during));
        ActivatedJob job = await harness.ActivateOneAsync("listen");
        await DecideAsync(harness, job, new() { IsDenied = true, DeniedReason = "too early" });

        await EngineHarness.AssertRejectedAsync(
            command, RejectionKind.InvalidState, $"A listener has denied the {listenerEvent} of the user task");
        Assert.That(TaskOf(harness), Is.EqualTo(before));
        Assert.That(
            (harness.Job(job).State, harness.Job(job).IsDenied, harness.Job(job).DeniedReason),
            Is.EqualTo((JobState.Completed, true, "too early")));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "t Active" }));
    }

    [Test]
    public async Task Correct_WhatIsAboutToHappen_IsSeenByTheNextListenerAndKept()
    {
        await using EngineHarness harness = await WithAsync("assigning", "assigning");
        await harness.StartAsync();
        Task assignment = AssignAsync(harness, "demo");
        ActivatedJob first = await harness.ActivateOneAsync("listen");
        Assert.That(first.UserTask!.Target.Assignee, Is.EqualTo("demo"));
        Assert.That(first.UserTask.ChangedAttributes, Is.EqualTo(new[] { "assignee" }));
        await DecideAsync(harness, first, new()
        {
            Corrections = new() { Assignee = "boss", Priority = 7, DueDate = "2030-01-31T12:00:00Z", CandidateGroups = ["sales"] },
        });

        ActivatedJob second = await harness.ActivateOneAsync("listen");
        Assert.That(second.UserTask!.Target.Assignee, Is.EqualTo("boss"));
        Assert.That(second.UserTask.ChangedAttributes, Is.EquivalentTo(new[] { "assignee", "candidateGroups", "dueDate", "priority" }));
        await DecideAsync(harness, second, new() { Corrections = new() { DueDate = "" } });
        await assignment;

        UserTaskRecord task = TaskOf(harness);
        Assert.That(
            (task.State, task.Assignee, task.Priority, task.DueDate, task.Action),
            Is.EqualTo((UserTaskState.Created, "boss", 7, (DateTimeOffset?)null, "assign")));
        Assert.That(task.CandidateGroups, Is.EqualTo(new[] { "sales" }));
    }

    [Test]
    public async Task Create_Listeners_HearOfTheTaskAndThenOfItsAssignee()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p", ModelBuilder.User(
                "t",
                "<zeebe:assignmentDefinition assignee=\"demo\"/>" + ModelBuilder.TaskListeners(("creating", "c"), ("assigning", "a")))));
        await harness.StartAsync();
        Assert.That(TaskOf(harness).State, Is.EqualTo(UserTaskState.Creating));
        ActivatedJob creating = await harness.ActivateOneAsync("c");
        await EngineHarness.AssertRejectedAsync(
            DecideAsync(harness, creating, new() { IsDenied = true }),
            RejectionKind.InvalidArgument,
            "the creation of a user task cannot be denied");
        await DecideAsync(harness, creating, new() { Corrections = new() { Priority = 1 } });

        Assert.That((TaskOf(harness).State, TaskOf(harness).Assignee), Is.EqualTo((UserTaskState.Assigning, (string?)null)));
        await harness.CompleteAsync(await harness.ActivateOneAsync("a"));
        Assert.That(
            (TaskOf(harness).State, TaskOf(harness).Assignee, TaskOf(harness).Priority), Is.EqualTo((UserTaskState.Created, "demo", 1)));
    }

    [Test]
    public async Task Unassign_Listener_HearsOfIt()
    {
        await using EngineHarness harness = await WithAsync("assigning");
        await harness.StartAsync();
        Task unassignment = harness.Engine.UnassignUserTaskAsync(TaskOf(harness).UserTaskKey, CancellationToken.None);
        ActivatedJob job = await harness.ActivateOneAsync("listen");
        Assert.That((job.UserTask!.Target.Assignee, job.UserTask.Target.Action), Is.EqualTo(((string?)null, "unassign")));
        await harness.CompleteAsync(job);
        await unassignment;
        Assert.That(TaskOf(harness).Action, Is.EqualTo("unassign"));
    }

    [Test]
    public async Task Complete_ListenersTakeTooLong_IsRefusedAndGoesOn()
    {
        await using EngineHarness harness = await WithAsync("completing");
        long key = await harness.StartAsync();
        Task completion = CompleteAsync(harness);
        harness.Time.Advance(harness.Engine.Options.RequestTimeout);
        await EngineHarness.AssertRejectedAsync(completion, RejectionKind.Timeout, "They go on.");

        await harness.CompleteAsync(await harness.ActivateOneAsync("listen"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Complete_CallerLeaves_GoesOn()
    {
        await using EngineHarness harness = await WithAsync("completing");
        long key = await harness.StartAsync();
        using CancellationTokenSource leaving = new();
        Task completion = harness.Engine.CompleteUserTaskAsync(TaskOf(harness).UserTaskKey, null, null, leaving.Token);
        await leaving.CancelAsync();
        Assert.That(async () => await completion, Throws.InstanceOf<OperationCanceledException>());

        await harness.CompleteAsync(await harness.ActivateOneAsync("listen"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Cancel_ListenerIsNotDone_EndsTheWaitAndTheJob()
    {
        await using EngineHarness harness = await WithAsync("completing");
        long key = await harness.StartAsync();
        Task completion = CompleteAsync(harness);
        ActivatedJob job = await harness.ActivateOneAsync("listen");
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);

        await EngineHarness.AssertRejectedAsync(completion, RejectionKind.NotFound, "was cancelled before its listeners were done");
        Assert.That((TaskOf(harness).State, harness.Job(job).State), Is.EqualTo((UserTaskState.Canceled, JobState.Canceled)));
    }

    [Test]
    public async Task Dispose_ListenerIsNotDone_EndsTheWait()
    {
        EngineHarness harness = await WithAsync("completing");
        await harness.StartAsync();
        Task completion = CompleteAsync(harness);
        await harness.DisposeAsync();
        Assert.That(async () => await completion, Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Fail_ListenerWithoutRetries_RaisesAnIncidentOfItsOwnKindAndResumes()
    {
        await using EngineHarness harness = await WithAsync("completing");
        long key = await harness.StartAsync();
        Task completion = CompleteAsync(harness);
        ActivatedJob job = await harness.ActivateOneAsync("listen");
        await harness.FailAsync(job, 0);
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.TaskListenerNoRetries));

        await harness.Engine.UpdateJobAsync(new(job.Job.JobKey) { Retries = 1 }, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("listen"));
        await completion;
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Run_TypeIsMissing_RaisesAnIncidentAndGoesOnWhenItIsResolved()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p", ModelBuilder.User("t", ModelBuilder.TaskListeners(("completing", "=wanted")))));
        long key = await harness.StartAsync();
        Task completion = CompleteAsync(harness);
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"wanted":"listen"}""")!, local: true, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("listen"));
        await completion;
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Complete_ResultThatTheJobCannotHave_IsRefused()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Job("a"), ModelBuilder.User("t", ModelBuilder.TaskListeners(("completing", "listen")))));
        await harness.StartAsync();
        ActivatedJob work = await harness.ActivateOneAsync();
        await EngineHarness.AssertRejectedAsync(
            DecideAsync(harness, work, new() { IsDenied = true }),
            RejectionKind.InvalidArgument,
            "takes no result of this type: it is of the kind BPMN_ELEMENT");
        await harness.CompleteAsync(work);
        Task completion = CompleteAsync(harness);

        ActivatedJob job = await harness.ActivateOneAsync("listen");
        await EngineHarness.AssertRejectedAsync(
            harness.CompleteAsync(job, """{"a":1}"""), RejectionKind.InvalidArgument, "takes no variables");
        await EngineHarness.AssertRejectedAsync(
            DecideAsync(harness, job, new() { IsDenied = true, Corrections = new() { Priority = 1 } }),
            RejectionKind.InvalidArgument,
            "what is denied cannot be corrected");
        await EngineHarness.AssertRejectedAsync(
            DecideAsync(harness, job, new() { Corrections = new() { Priority = 101 } }),
            RejectionKind.InvalidArgument,
            "The priority must be from 0 to 100");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.ThrowJobErrorAsync(new(job.Job.JobKey, "E"), CancellationToken.None),
            RejectionKind.InvalidState,
            "which may deny instead");
        await harness.CompleteAsync(job, "{}");
        await completion;
        Assert.That(TaskOf(harness).State, Is.EqualTo(UserTaskState.Completed));
    }

    private static Task<EngineHarness> WithAsync(params string[] listeners) => EngineHarness.WithAsync(
        ModelBuilder.Line(
            "p", ModelBuilder.User("t", ModelBuilder.TaskListeners([.. listeners.Select(listener => (listener, "listen"))]))));

    private static UserTaskRecord TaskOf(EngineHarness harness) => harness.Snapshot.UserTasks.Values.Single();

    private static Task CompleteAsync(EngineHarness harness, string? variables = null) =>
        harness.Engine.CompleteUserTaskAsync(TaskOf(harness).UserTaskKey, EngineHarness.Json(variables), null, CancellationToken.None);

    private static Task AssignAsync(EngineHarness harness, string assignee) =>
        harness.Engine.AssignUserTaskAsync(TaskOf(harness).UserTaskKey, assignee, true, null, CancellationToken.None);

    private static Task UpdateAsync(EngineHarness harness, UserTaskChanges changes) =>
        harness.Engine.UpdateUserTaskAsync(TaskOf(harness).UserTaskKey, changes, null, CancellationToken.None);

    private static Task DecideAsync(EngineHarness harness, ActivatedJob job, ListenerResult result) =>
        harness.Engine.CompleteJobAsync(new(job.Job.JobKey) { Result = result }, CancellationToken.None);
}
