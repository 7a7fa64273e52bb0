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
    public async Task Cancel_WithAListener_HoldsUpTheElementAndTheInstance()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "task Active" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CancelInstanceAsync(key, CancellationToken.None), RejectionKind.InvalidState, "is being cancelled already");

        await harness.CompleteAsync(await harness.ActivateOneAsync("hear"));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "task Terminated" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Terminated));
    }

    [Test]
    public async Task Interrupt_WithAListener_GoesOnFromTheBorderWhenItIsDone()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromMinutes(1));
        ActivatedJob job = await harness.ActivateOneAsync("hear");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "task Active" }));

        await harness.CompleteAsync(job);
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "task Terminated", "late Completed" }));
        Assert.That(Task(harness).State, Is.EqualTo(UserTaskState.Canceled));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Interrupt_ThenCancel_TerminatesTheInstanceWithoutTheBoundaryEvent()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromMinutes(1));
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("hear"));

        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "task Terminated" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Terminated));
    }

    [Test]
    public async Task Listener_WithoutRetries_HasAnIncidentAndGoesOnWhenItIsResolved()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        ActivatedJob job = await harness.ActivateOneAsync("hear");
        await harness.FailAsync(job, retries: 0);
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.TaskListenerNoRetries));
        Assert.That(harness.Instance(key).ActiveIncidents, Is.EqualTo(1));

        await harness.Engine.UpdateJobAsync(new(job.Job.JobKey) { Retries = 1 }, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("hear"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Terminated));
        Assert.That(harness.Instance(key).ActiveIncidents, Is.Zero);
    }

    [Test]
    public async Task Cancel_InsideOfACalledInstance_HoldsUpEverythingAround()
    {
        ModelBuilder called = ModelBuilder.Line("c", Listening());
        ModelBuilder caller = ModelBuilder.Line("p", Inside(ModelBuilder.Call("call", "c")));
        await using EngineHarness harness = await EngineHarness.WithAsync(called, caller);
        long key = await harness.StartAsync();
        long inner = harness.Snapshot.ProcessInstances.Keys.Max();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Trace.Where(line => line.EndsWith("Active")), Is.EqualTo(new[] { "sub Active", "call Active", "task Active" }));
        Assert.That(
            (harness.Instance(key).State, harness.Instance(inner).State),
            Is.EqualTo((ProcessInstanceState.Active, ProcessInstanceState.Active)));

        await harness.CompleteAsync(await harness.ActivateOneAsync("hear"));
        Assert.That(
            harness.Trace.Where(line => line.EndsWith("Terminated")),
            Is.EqualTo(new[] { "sub Terminated", "call Terminated", "task Terminated" }));
        Assert.That(
            (harness.Instance(key).State, harness.Instance(inner).State),
            Is.EqualTo((ProcessInstanceState.Terminated, ProcessInstanceState.Terminated)));
    }

    [Test]
    public async Task TerminateEndEvent_BesideAListener_CompletesTheInstanceAfterIt()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start().Parallel("fork").End("never").Add(Listening().Xml).Add(ModelBuilder.Job("work").Xml)
            .Add("<bpmn:endEvent id=\"stop\"><bpmn:terminateEventDefinition/></bpmn:endEvent>")
            .Chain("start", "fork", "task", "never").Chain("fork", "work", "stop");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Trace, Does.Contain("task Active").And.Contain("stop Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));

        await harness.CompleteAsync(await harness.ActivateOneAsync("hear"));
        Assert.That(harness.Trace, Does.Contain("task Terminated"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task EventSubProcess_BesideAListener_BeginsAfterIt()
    {
        ModelBuilder model = ModelBuilder.Line("p", Listening());
        (string _, string handler) = new ModelBuilder("handler")
            .Add($"<bpmn:startEvent id=\"late\">{ModelBuilder.Timer("PT1M")}</bpmn:startEvent>").End("handled").Chain("late", "handled")
            .ToEventSubProcess();
        await using EngineHarness harness = await EngineHarness.WithAsync(model.Add(handler));
        long key = await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromMinutes(1));
        ActivatedJob job = await harness.ActivateOneAsync("hear");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "task Active" }));

        await harness.CompleteAsync(job);
        Assert.That(
            harness.Trace,
            Is.EqualTo(new[] { "start Completed", "task Terminated", "handler Completed", "late Completed", "handled Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task MultiInstance_EnoughInstances_CompletesAfterTheListenersOfTheOthers()
    {
        ModelBuilder model = ModelBuilder.Line(
            "p", ModelBuilder.With(Listening(), ModelBuilder.Loop("inputCollection=\"=[1,2,3]\"", condition: "=true")));
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        await harness.Engine.CompleteUserTaskAsync(harness.Snapshot.UserTasks.Keys.First(), null, null, CancellationToken.None);
        IReadOnlyList<ActivatedJob> jobs = await harness.ActivateAsync("hear");
        await harness.CompleteAsync(jobs[0]);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));

        await harness.CompleteAsync(jobs[1]);
        Assert.That(
            harness.Trace.Where(line => line.StartsWith("task")),
            Is.EqualTo(new[] { "task Completed", "task Completed", "task Terminated", "task Terminated" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Modify_LastElementWithAListener_TerminatesTheInstanceAfterIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", Inside(Listening())));
        long key = await harness.StartAsync();
        await harness.Engine.ModifyInstanceAsync(
            new(key) { Terminations = [new("task", null)] }, CancellationToken.None);
        Assert.That(harness.Trace, Does.Contain("sub Active").And.Contain("task Active"));

        await harness.CompleteAsync(await harness.ActivateOneAsync("hear"));
        Assert.That(harness.Trace, Does.Contain("sub Terminated").And.Contain("task Terminated"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Terminated));
    }

    private static UserTaskRecord Task(EngineHarness harness) => harness.Snapshot.UserTasks.Values.Single();

    private static (string Id, string Xml) Inside((string Id, string Xml) element) =>
        new ModelBuilder("sub").Start("begin").Add(element.Xml).Chain("begin", element.Id).ToSubProcess();

    private static (string Id, string Xml) Listening() => ModelBuilder.User(
        "task", """<zeebe:assignmentDefinition assignee="demo"/>""" + ModelBuilder.TaskListeners(("canceling", "hear")));

    private static Task<EngineHarness> WithAsync() => EngineHarness.WithAsync(
        ModelBuilder.Line("p", Listening()).Boundary("late", "task", ModelBuilder.Timer("PT1M")));
}
