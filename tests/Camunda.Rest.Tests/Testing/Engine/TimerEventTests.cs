using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Tests.Testing.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Testing.Engine;

[Parallelizable(ParallelScope.All)]
internal sealed class TimerEventTests
{
    [TestCase("PT10S")]
    [TestCase("=wait")]
    public async Task CatchEvent_Duration_GoesOnWhenItIsOver(string duration)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Wait("w", duration)));
        long key = await harness.StartAsync(variables: """{"wait":"PT10S"}""");

        harness.Time.Advance(TimeSpan.FromMilliseconds(9999));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "w Active" }));
        harness.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "w Completed", "end Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task CatchEvent_NoDuration_RaisesAnIncidentThatCanBeResolved()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Wait("w", "=wait")));
        long key = await harness.StartAsync(variables: """{"wait":"soon"}""");
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(incident.ErrorMessage, Does.Contain("a duration such as PT30S"));

        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"wait":"PT1S"}""")!, local: true, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        harness.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task CatchEvent_InstanceCancelled_DoesNotHappen()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Wait("w", "PT10S")));
        long key = await harness.StartAsync();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);

        harness.Time.Advance(TimeSpan.FromHours(1));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "w Terminated" }));
        await harness.StartAsync(); // The engine still works.
        Assert.That(harness.Trace, Does.Contain("w Active"));
    }

    [Test]
    public async Task CatchEvent_NoTimeInALoop_LetsOthersThrough()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Add(ModelBuilder.Wait("w", "PT0S")).Exclusive("x", "x_w").End()
            .Chain("start", "w", "x", "w").Flow("x", "end", "=done");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: """{"done":false}""");
        harness.Time.Advance(TimeSpan.FromMilliseconds(1));
        harness.Time.Advance(TimeSpan.FromMilliseconds(1));
        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"done":true}""")!, local: true, CancellationToken.None);
        harness.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task BoundaryEvent_TimeIsOver_InterruptsTheTask()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model(ModelBuilder.Job("a")));
        await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        harness.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Terminated", "late Completed", "end Completed" }));
        Assert.That(harness.Job(job).State, Is.EqualTo(JobState.Canceled));
    }

    [Test]
    public async Task BoundaryEvent_OnAUserTask_CancelsIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model(ModelBuilder.User("a")));
        await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(harness.Snapshot.UserTasks.Values.Single().State, Is.EqualTo(UserTaskState.Canceled));
    }

    [Test]
    public async Task BoundaryEvent_TaskDoneInTime_DoesNotHappen()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model(ModelBuilder.Job("a")));
        await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        harness.Time.Advance(TimeSpan.FromHours(1));
        await harness.ActivateAsync();
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Completed", "end Completed" }));
    }

    [Test]
    public async Task BoundaryEvent_TaskWithIncident_ResolvesIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model(ModelBuilder.Job("a")));
        long key = await harness.StartAsync();
        await harness.FailAsync(await harness.ActivateOneAsync(), retries: 0);
        harness.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(harness.Snapshot.Incidents.Values.Single().State, Is.EqualTo(IncidentState.Resolved));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    private static ModelBuilder Model((string Id, string Xml) task) =>
        ModelBuilder.Line("p", task).Boundary("late", task.Id, ModelBuilder.Timer("PT10S")).Chain("late", "end");
}
