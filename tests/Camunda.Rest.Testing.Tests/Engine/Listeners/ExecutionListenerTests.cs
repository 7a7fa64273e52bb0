using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Listeners;

[Parallelizable(ParallelScope.All)]
internal sealed class ExecutionListenerTests
{
    [Test]
    public async Task Listeners_OfATask_AreDoneAroundItsWorkInTheirOrder()
    {
        await using EngineHarness harness = await WithAsync(
            ModelBuilder.Listener("start", "first") + ModelBuilder.Listener("end", "last") + ModelBuilder.Listener("start", "second"));
        long key = await harness.StartAsync();
        List<string> jobs = [];
        foreach (string type in (string[])["first", "second", "work", "last"])
        {
            ActivatedJob job = await harness.ActivateOneAsync(type);
            Assert.That(harness.Snapshot.Jobs.Values.Count(other => other.Phase != JobPhase.Ended), Is.EqualTo(1));
            jobs.Add($"{job.Job.Type} {job.Job.Kind} {job.Job.ListenerEvent} {job.Job.Retries}");
            await harness.CompleteAsync(job);
        }

        Assert.That(jobs, Is.EqualTo(new[]
        {
            "first EXECUTION_LISTENER START 3",
            "second EXECUTION_LISTENER START 3",
            "work BPMN_ELEMENT UNSPECIFIED 3",
            "last EXECUTION_LISTENER END 3",
        }));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Completed", "end Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task StartListener_Variables_AreLocalAndSeenByTheTaskItself()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p",
            ModelBuilder.Job("a", "=wanted", "=tries", ModelBuilder.Listeners(ModelBuilder.Listener("start", "first"))
                + ModelBuilder.Mapping("<zeebe:input source=\"=1\" target=\"one\"/>"))));
        long key = await harness.StartAsync();
        ActivatedJob listener = await harness.ActivateOneAsync("first");
        Assert.That(listener.Variables.ToJsonString(), Is.EqualTo("""{"one":1}"""));
        await harness.CompleteAsync(listener, """{"wanted":"work","tries":7}""");

        ActivatedJob job = await harness.ActivateOneAsync();
        Assert.That(job.Job.Retries, Is.EqualTo(7));
        Assert.That(harness.Variables(key), Is.Empty);
        Assert.That(harness.Variables(job.Job.ElementInstanceKey).Keys, Is.EquivalentTo(new[] { "one", "wanted", "tries" }));
    }

    [Test]
    public async Task EndListener_Variables_GoToTheInstance()
    {
        await using EngineHarness harness = await WithAsync(ModelBuilder.Listener("end", "last"));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"sum":1}""");
        ActivatedJob listener = await harness.ActivateOneAsync("last");
        Assert.That(listener.Variables.ToJsonString(), Is.EqualTo("""{"sum":1}"""));
        Assert.That(harness.Trace, Does.Contain("a Active"));
        await harness.CompleteAsync(listener, """{"booked":true}""");
        Assert.That(harness.Variables(key), Is.EquivalentTo(new Dictionary<string, string> { ["sum"] = "1", ["booked"] = "true" }));
    }

    [Test]
    public async Task Fail_ListenerWithoutRetries_RaisesAnIncidentOfItsOwnKindAndResumes()
    {
        await using EngineHarness harness = await WithAsync(ModelBuilder.Listener("start", "first", "1"));
        await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync("first");
        await harness.FailAsync(job, 0, message: "no");
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(
            (incident.ErrorType, incident.ErrorMessage, incident.JobKey),
            Is.EqualTo((IncidentErrorType.ExecutionListenerNoRetries, "no", job.Job.JobKey)));

        await harness.Engine.UpdateJobAsync(new(job.Job.JobKey) { Retries = 1 }, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("first"));
        Assert.That(await harness.ActivateAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Run_TypeIsMissing_RaisesAnIncidentAndGoesOnWithThatListener()
    {
        await using EngineHarness harness = await WithAsync(
            ModelBuilder.Listener("start", "first") + ModelBuilder.Listener("start", "=wanted"));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync("first"));
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.ExtractValueError));

        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"wanted":"second"}""")!, local: true, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        Assert.That(await harness.ActivateAsync("first"), Is.Empty);
        Assert.That(await harness.ActivateAsync("second"), Has.Count.EqualTo(1));
    }

    [TestCase("start", true)]
    [TestCase("end", false)]
    public async Task ThrowError_FromAListener_IsCaughtAtItsTask(string listenerEvent, bool isAtTheBeginning)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Job("a", more: ModelBuilder.Listeners(ModelBuilder.Listener(listenerEvent, "listen"))))
                .CatchError("e", "a", "NO")
                .Chain("e", "end"));
        await harness.StartAsync();
        if (!isAtTheBeginning)
        {
            await harness.CompleteAsync(await harness.ActivateOneAsync());
        }

        ActivatedJob job = await harness.ActivateOneAsync("listen");
        await harness.Engine.ThrowJobErrorAsync(new(job.Job.JobKey, "NO"), CancellationToken.None);
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Terminated", "e Completed", "end Completed" }));
    }

    [Test]
    public async Task Cancel_ListenerIsNotDone_CancelsItsJob()
    {
        await using EngineHarness harness = await WithAsync(ModelBuilder.Listener("start", "first"));
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync("first");
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Job(job).State, Is.EqualTo(JobState.Canceled));
        await EngineHarness.AssertRejectedAsync(harness.CompleteAsync(job), RejectionKind.NotFound, $"{job.Job.JobKey}");
    }

    [Test]
    public async Task Boundary_EndListenerIsNotDone_DoesNotHappenAnyMore()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Job("a", more: ModelBuilder.Listeners(ModelBuilder.Listener("end", "last"))))
                .Boundary("e", "a", ModelBuilder.Timer("PT5S")));
        await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        harness.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Active" }));
        await harness.CompleteAsync(await harness.ActivateOneAsync("last"));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Completed", "end Completed" }));
    }

    [Test]
    public async Task Listeners_OfEventsAndGateways_HoldThemUp()
    {
        string Extensions(string listenerEvent, string type) =>
            $"<bpmn:extensionElements>{ModelBuilder.Listeners(ModelBuilder.Listener(listenerEvent, type))}</bpmn:extensionElements>";
        ModelBuilder model = new ModelBuilder("p")
            .Add($"<bpmn:startEvent id=\"s\">{Extensions("end", "one")}</bpmn:startEvent>")
            .Add($"<bpmn:exclusiveGateway id=\"x\">{Extensions("start", "two")}</bpmn:exclusiveGateway>")
            .Add($"<bpmn:endEvent id=\"e\">{Extensions("start", "three")}</bpmn:endEvent>")
            .Flow("s", "x").Flow("x", "e", "=go");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        Assert.That(harness.Trace, Is.EqualTo(new[] { "s Active" }));
        await harness.CompleteAsync(await harness.ActivateOneAsync("one"));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "s Completed", "x Active" }));
        await harness.CompleteAsync(await harness.ActivateOneAsync("two"), """{"go":true}""");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "s Completed", "x Completed", "e Active" }));
        await harness.CompleteAsync(await harness.ActivateOneAsync("three"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    private static Task<EngineHarness> WithAsync(string listeners) =>
        EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a", more: ModelBuilder.Listeners(listeners))));
}
