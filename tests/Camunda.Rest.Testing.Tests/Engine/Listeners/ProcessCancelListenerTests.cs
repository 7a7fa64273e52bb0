#if CAMUNDA_8_10_OR_GREATER
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Listeners;

/// <summary>Execution listeners that hear that a process instance is cancelled.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ProcessCancelListenerTests
{
    [Test]
    public async Task Cancel_WithListeners_HoldsUpTheInstanceAfterItsElements()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Trace, Is.EqualTo(new[] { "p Active", "start Completed", "work Terminated" }));
        ActivatedJob job = await harness.ActivateOneAsync("first");
        Assert.That(
            (job.Job.Kind, job.Job.ListenerEvent, job.Job.ElementInstanceKey),
            Is.EqualTo((JobKind.ExecutionListener, JobListenerEventType.Cancel, key)));
        await harness.CompleteAsync(job, """{"told":true}""");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));

        await harness.CompleteAsync(await harness.ActivateOneAsync("second"));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "p Terminated", "start Completed", "work Terminated" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Terminated));
        Assert.That(harness.Variables(key)["told"], Is.EqualTo("true"));
    }

    [Test]
    public async Task CancelAgain_WhileAListenerRuns_TerminatesTheInstanceWithoutIt()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        ActivatedJob job = await harness.ActivateOneAsync("first");
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);

        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Terminated));
        Assert.That(harness.Job(job).State, Is.EqualTo(JobState.Canceled));
        Assert.That(await harness.ActivateAsync("second"), Is.Empty);
    }

    [Test]
    public async Task Complete_WithACancelListener_DoesNotRunIt()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Snapshot.Jobs, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Cancel_OfACaller_WaitsForTheListenersOfTheCalledProcess()
    {
        await using EngineHarness harness =
            await EngineHarness.WithAsync(Listening("c"), ModelBuilder.Line("p", ModelBuilder.Call("call", "c")));
        long key = await harness.StartAsync();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("first"));
        Assert.That(harness.Trace, Does.Contain("call Active").And.Contain("c Active"));

        await harness.CompleteAsync(await harness.ActivateOneAsync("second"));
        Assert.That(harness.Trace, Does.Contain("call Terminated").And.Contain("c Terminated"));
        Assert.That(
            harness.Snapshot.ProcessInstances.Values.Select(instance => instance.State),
            Is.All.EqualTo(ProcessInstanceState.Terminated));
    }

    [Test]
    public async Task ThrowError_WhileAListenerRuns_RaisesAnIncidentAndBeginsNothing()
    {
        (string _, string handler) = new ModelBuilder("handler")
            .StartByError("any", null).End("handled").Chain("any", "handled").ToEventSubProcess();
        await using EngineHarness harness = await EngineHarness.WithAsync(Listening("p").Add(handler));
        long key = await harness.StartAsync();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        ActivatedJob job = await harness.ActivateOneAsync("first");
        await harness.Engine.ThrowJobErrorAsync(new(job.Job.JobKey, "E"), CancellationToken.None);

        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorType, Is.EqualTo(IncidentErrorType.UnhandledErrorEvent));
        Assert.That(harness.Trace, Has.None.StartsWith("handler"));
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Terminated));
        Assert.That(harness.Instance(key).ActiveIncidents, Is.Zero);
    }

    private static Task<EngineHarness> WithAsync() => EngineHarness.WithAsync(Listening("p"));

    private static ModelBuilder Listening(string id) => ModelBuilder.Line(id, ModelBuilder.Job("work")).Add(
        $"<bpmn:extensionElements>{ModelBuilder.Listeners(ModelBuilder.Listener("cancel", "first") + ModelBuilder.Listener("cancel", "second"))}</bpmn:extensionElements>");
}
#endif
