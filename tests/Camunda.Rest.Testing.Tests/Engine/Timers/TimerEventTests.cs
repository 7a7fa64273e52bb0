using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Timers;

[Parallelizable(ParallelScope.All)]
internal sealed class TimerEventTests
{
    [TestCase("PT10S")]
    [TestCase("=wait")]
    [TestCase("=duration(wait)")]
    [TestCase("=@\"PT5S\" * 2")]
    [TestCase("=date and time(\"2026-01-31T10:00:10Z\") - now()")]
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

    [TestCase("2026-01-31T11:00:10+01:00", 10)]
    [TestCase("=when", 10)]
    [TestCase("=now() + duration(\"PT10S\")", 10)]
    [TestCase("=date and time(date(\"2026-01-31\"), time(\"10:00:10Z\"))", 10)]
    [TestCase("2020-01-01T00:00:00Z", 0.001)]
    public async Task CatchEvent_Date_GoesOnWhenItIsThere(string date, double seconds)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            new ModelBuilder("p")
                .Start()
                .Add($"<bpmn:intermediateCatchEvent id=\"w\">{ModelBuilder.Timer("timeDate", date)}</bpmn:intermediateCatchEvent>")
                .Chain("start", "w"));
        long key = await harness.StartAsync(variables: """{"when":"2026-01-31T10:00:10Z"}""");
        harness.Time.Advance(TimeSpan.FromSeconds(seconds - 0.001));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));
        harness.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [TestCase("R3/PT10S", 3)]
    [TestCase("R/PT10S", 6)]
    [TestCase("=rhythm", 2)]
    [TestCase("=cycle(3, duration(\"PT10S\"))", 3)]
    [TestCase("=cycle(duration(wait))", 6)]
    [TestCase("=cycle(repetitions: null, interval: duration(wait))", 6)]
    public async Task BoundaryEvent_Cycle_HappensForEachPeriodEvenWhereTheClockJumps(string cycle, int times)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Job("a")).Boundary(
                "again", "a", ModelBuilder.Timer("timeCycle", cycle), interrupts: false));
        long key = await harness.StartAsync(variables: """{"rhythm":"R2/PT10S","wait":"PT10S"}""");
        harness.Time.Jump(TimeSpan.FromSeconds(65));
        Assert.That(harness.Trace.Count(step => step == "again Completed"), Is.EqualTo(times));

        await harness.CompleteAsync(await harness.ActivateOneAsync());
        harness.Time.Jump(TimeSpan.FromSeconds(65));
        Assert.That(harness.Trace.Count(step => step == "again Completed"), Is.EqualTo(times));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task BoundaryEvent_CycleOverAnAge_HappensNoMoreThanTheLastTimes()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Job("a")).Boundary(
                "again", "a", ModelBuilder.Timer("timeCycle", "R/PT0S"), interrupts: false));
        await harness.StartAsync();
        harness.Time.Jump(TimeSpan.FromDays(1));
        Assert.That(harness.Trace.Count(step => step == "again Completed"), Is.InRange(1000, 1002));
    }

    [Test]
    public async Task BoundaryEvent_CycleBeyondTheLastDate_HappensAtThatDateAtMost()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Job("a")).Boundary(
                "again", "a", ModelBuilder.Timer("timeCycle", "R2/P5000Y"), interrupts: false));
        await harness.StartAsync();
        harness.Time.Jump(TimeSpan.FromDays(5001 * 365.25));
        Assert.That(harness.Trace.Count(step => step == "again Completed"), Is.EqualTo(1));
    }

    [Test]
    public async Task BoundaryEvent_NoCycle_RaisesAnIncident()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Job("a")).Boundary(
                "again", "a", ModelBuilder.Timer("timeCycle", "=rhythm"), interrupts: false));
        await harness.StartAsync(variables: """{"rhythm":"often"}""");
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorMessage, Does.Contain("a cycle such as R3/PT30S"));
    }

    [TestCase("=cycle(2, duration(\"PT10S\"))", 2)]
    [TestCase("=cycle(duration(\"PT10S\"))", 6)]
    public async Task Start_CycleOfTheFunction_StartsAsOften(string cycle, int times)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(StartedEvery(cycle));
        harness.Time.Jump(TimeSpan.FromSeconds(65));
        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(times));
    }

    [TestCase("=cycle(-1, duration(\"PT10S\"))")]
    [TestCase("=cycle(2, \"PT10S\")")]
    public async Task BoundaryEvent_CycleOfTheFunctionWithoutAResult_RaisesAnIncident(string cycle)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Job("a")).Boundary(
                "again", "a", ModelBuilder.Timer("timeCycle", cycle), interrupts: false));
        await harness.StartAsync();
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorMessage, Does.Contain("a cycle such as R3/PT30S").And.Contain("null"));
    }

    [Test]
    public async Task Start_Cycle_StartsTheLatestVersionUntilItIsDeleted()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(StartedEvery("R/PT10S"));
        harness.Time.Advance(TimeSpan.FromSeconds(25));
        await harness.DeployAsync(StartedEvery("R2/PT1M"));
        harness.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.That(
            harness.Snapshot.ProcessInstances.Values.Select(instance => instance.Process.Definition.Version),
            Is.EqualTo(new[] { 1, 1, 2 }));
        Assert.That(harness.Trace.First(), Is.EqualTo("s Completed"));

        await harness.Engine.DeleteResourceAsync(harness.Snapshot.ProcessDefinitions.Keys.First(), CancellationToken.None);
        harness.Time.Advance(TimeSpan.FromHours(1));
        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(4));
        await EngineHarness.AssertRejectedAsync(harness.StartAsync(), RejectionKind.InvalidState, "it is started by events");
    }

    [Test]
    public async Task Start_Date_StartsOnce()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            new ModelBuilder("p").Add(
                $"<bpmn:startEvent id=\"s\">{ModelBuilder.Timer("timeDate", "2026-01-31T10:01:00Z")}</bpmn:startEvent>"));
        harness.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.That(harness.Snapshot.ProcessInstances, Is.Empty);
        harness.Time.Advance(TimeSpan.FromHours(1));
        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task CatchEvent_LeadsIntoALoopWithoutEnd_LeavesTheEngineInOrder()
    {
        ModelBuilder skipped = new ModelBuilder("sub")
            .Start("s")
            .Exclusive("skip", "skip_e")
            .Add(ModelBuilder.Job("a"))
            .End("e")
            .Chain("s", "skip", "e")
            .Flow("skip", "a", "=never")
            .Flow("a", "e");
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Add(ModelBuilder.Wait("w", "PT1S"))
            .Add(skipped.ToSubProcess())
            .Exclusive("x", "x_sub")
            .End()
            .Chain("start", "w", "sub", "x", "sub").Flow("x", "end", "=never");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: """{"never":false}""");
        harness.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "w Active" }));
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Terminated));
    }

    private static ModelBuilder StartedEvery(string cycle) =>
        new ModelBuilder("p")
            .Add($"<bpmn:startEvent id=\"s\">{ModelBuilder.Timer("timeCycle", cycle)}</bpmn:startEvent>")
            .End()
            .Chain("s", "end");

    private static ModelBuilder Model((string Id, string Xml) task) =>
        ModelBuilder.Line("p", task).Boundary("late", task.Id, ModelBuilder.Timer("PT10S")).Chain("late", "end");
}
