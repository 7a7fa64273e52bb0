using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Listeners;

/// <summary>Execution listeners of a process itself.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ProcessListenerTests
{
    [Test]
    public async Task Listeners_OfAProcess_AreDoneAroundIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model("p"));
        long key = await harness.StartAsync();
        ActivatedJob first = await harness.ActivateOneAsync("before");
        Assert.That(
            (first.Job.ElementId, first.Job.ElementInstanceKey, first.Job.Kind, first.Job.ListenerEvent),
            Is.EqualTo(("p", key, JobKind.ExecutionListener, JobListenerEventType.Start)));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "p Active" }));

        await harness.CompleteAsync(first, """{"order":7}""");
        ActivatedJob work = await harness.ActivateOneAsync();
        Assert.That(work.Variables.ToJsonString(), Is.EqualTo("""{"order":7}"""));
        await harness.CompleteAsync(work);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));
        await harness.CompleteAsync(await harness.ActivateOneAsync("after"), """{"sum":9}""");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "p Completed", "start Completed", "work Completed", "end Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key), Is.EquivalentTo(new Dictionary<string, string> { ["order"] = "7", ["sum"] = "9" }));
    }

    [Test]
    public async Task Listener_OfAProcessFails_IsAnIncidentOfTheProcess()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model("p"));
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync("before");
        await harness.FailAsync(job, 0);
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(
            (incident.ErrorType, incident.ElementInstanceKey, harness.Instance(key).ActiveIncidents),
            Is.EqualTo((IncidentErrorType.ExecutionListenerNoRetries, key, 1)));
        await harness.Engine.UpdateJobAsync(new(job.Job.JobKey) { Retries = 1 }, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("before"));
        Assert.That(await harness.ActivateAsync(), Has.Count.EqualTo(1));
        Assert.That(harness.Instance(key).HasIncident, Is.False);
    }

    [Test]
    public async Task Cancel_WhileAListenerIsOpen_EndsItsJob()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model("p"));
        long key = await harness.StartAsync();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Snapshot.Jobs.Values.Single().State, Is.EqualTo(JobState.Canceled));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "p Terminated" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Terminated));
    }

    [Test]
    public async Task Listeners_OfACalledProcess_HoldUpTheCallActivity()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Model("child"), ModelBuilder.Line("p", ModelBuilder.Call("call", "child")).CatchError("caught", "call", null));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync("before"));
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));
        ActivatedJob last = await harness.ActivateOneAsync("after");
        await harness.Engine.ThrowJobErrorAsync(new(last.Job.JobKey, "E"), CancellationToken.None);
        Assert.That(harness.Trace, Does.Contain("child Terminated").And.Contain("call Terminated").And.Contain("caught Completed"));
        Assert.That(harness.Instance(last.Job.Process.ProcessInstanceKey).State, Is.EqualTo(ProcessInstanceState.Terminated));
    }

    [Test]
    public async Task Listener_OfAProcessThatAMessageStarts_KeepsItsVariables()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Add($"<bpmn:extensionElements>{ModelBuilder.Listeners(ModelBuilder.Listener("start", "before"))}</bpmn:extensionElements>")
            .StartBy("s", "m").Defines("m", "paid", null).Add(ModelBuilder.Job("work")).Chain("s", "work");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        await harness.Engine.PublishMessageAsync(
            new("paid") { Variables = EngineHarness.Json("""{"sum":1}""") }, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("before"));
        Assert.That((await harness.ActivateOneAsync()).Variables.ToJsonString(), Is.EqualTo("""{"sum":1}"""));
    }

    private static ModelBuilder Model(string id) => new ModelBuilder(id)
        .Add("<bpmn:extensionElements>"
            + ModelBuilder.Listeners(ModelBuilder.Listener("start", "before") + ModelBuilder.Listener("end", "after"))
            + "</bpmn:extensionElements>")
        .Start()
        .Add(ModelBuilder.Job("work"))
        .End()
        .Chain("start", "work", "end");
}
