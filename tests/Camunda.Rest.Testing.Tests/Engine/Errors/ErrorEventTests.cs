using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Errors;

[Parallelizable(ParallelScope.All)]
internal sealed class ErrorEventTests
{
    [TestCase("NO_STOCK", "known")]
    [TestCase("OTHER", "any")]
    public async Task ThrowError_Caught_GoesOnFromTheEventThatCatchesIt(string code, string expected)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model().CatchError("any", "a", null)
            .CatchError("known", "a", "NO_STOCK")
            .Chain("any", "end")
            .Chain("known", "end"));
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await ThrowAsync(harness, job, code);

        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Terminated", $"{expected} Completed", "end Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Snapshot.Incidents, Is.Empty);
        Assert.That(
            (harness.Job(job).State, harness.Job(job).Phase, harness.Job(job).ErrorCode),
            Is.EqualTo((JobState.ErrorThrown, JobPhase.Ended, code)));
        Assert.That(
            harness.Snapshot.ElementInstances.Values.Single(element => element.ElementId == expected).Type,
            Is.EqualTo(ElementInstanceType.BoundaryEvent));
        await EngineHarness.AssertRejectedAsync(harness.CompleteAsync(job), RejectionKind.NotFound, $"{job.Job.JobKey}");
    }

    [Test]
    public async Task ThrowError_CaughtOnTheBorder_KeepsTheVariablesInTheEvent()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model().CatchError("e", "a", null)
            .Add(ModelBuilder.Job("b", "next"))
            .Chain("e", "b"));
        long key = await harness.StartAsync(variables: """{"left":1}""");
        await ThrowAsync(harness, await harness.ActivateOneAsync(), "E", """{"left":0,"why":"sold"}""");

        Assert.That(harness.Variables(key), Is.EquivalentTo(new Dictionary<string, string> { ["left"] = "1" }));
        Assert.That(
            harness.Variables(harness.Snapshot.ElementInstances.Values.Single(element => element.ElementId == "e").ElementInstanceKey),
            Is.EquivalentTo(new Dictionary<string, string> { ["left"] = "0", ["why"] = "\"sold\"" }));
        Assert.That((await harness.ActivateOneAsync("next")).Variables.ToJsonString(), Is.EqualTo("""{"left":1}"""));
    }

    [Test]
    public async Task ThrowError_CaughtWithOutputs_OnlyTheyGoOn()
    {
        string outputs =
            $"<bpmn:extensionElements>{ModelBuilder.Mapping("<zeebe:output source=\"=why\" target=\"reason\"/>")}</bpmn:extensionElements>";
        await using EngineHarness harness = await EngineHarness.WithAsync(Model().CatchError("e", "a", null, outputs).Chain("e", "end"));
        long key = await harness.StartAsync();
        await ThrowAsync(harness, await harness.ActivateOneAsync(), "E", """{"why":"sold","more":1}""");

        Assert.That(harness.Variables(key), Is.EquivalentTo(new Dictionary<string, string> { ["reason"] = "\"sold\"" }));
    }

    [Test]
    public async Task ThrowError_EventCatchesAnotherCode_RaisesAnIncident()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Model(ModelBuilder.Job("b")).CatchError("e", "a", "NO_STOCK").CatchError("f", "b", null).Chain("e", "end").Chain("f", "end"));
        await harness.StartAsync();
        await ThrowAsync(harness, await harness.ActivateOneAsync(), "no_stock");

        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorType, Is.EqualTo(IncidentErrorType.UnhandledErrorEvent));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Active" }));
    }

    [Test]
    public async Task ThrowError_CaughtBesideAnotherPath_LeavesThatOneAlone()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Parallel("fork")
            .Add(ModelBuilder.Job("a"))
            .Add(ModelBuilder.Job("b", "other"))
            .End()
            .End("failed")
            .Chain("start", "fork", "a", "end").Chain("fork", "b", "end").CatchError("e", "a", null).Chain("e", "failed");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        await ThrowAsync(harness, await harness.ActivateOneAsync(), "E");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));

        await harness.CompleteAsync(await harness.ActivateOneAsync("other"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Trace, Does.Contain("failed Completed").And.Contain("b Completed"));
    }

    [Test]
    public async Task ThrowError_EventWithoutAWayOn_EndsThePath()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model().CatchError("e", "a", null));
        long key = await harness.StartAsync();
        await ThrowAsync(harness, await harness.ActivateOneAsync(), "E");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Complete_TaskWithBoundaryEvent_GoesOnAsEver()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model().CatchError("e", "a", null).Chain("e", "end"));
        await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Completed", "end Completed" }));
    }

    [Test]
    public async Task Create_BeforeABoundaryEvent_IsRefused()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model().CatchError("e", "a", null));
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CreateInstanceAsync(new() { ProcessDefinitionId = "p", StartInstructions = ["e"] }, CancellationToken.None),
            RejectionKind.InvalidArgument,
            "that is a boundary event");
    }

    private static ModelBuilder Model(params (string Id, string Xml)[] more) => ModelBuilder.Line("p", [ModelBuilder.Job("a"), .. more]);

    private static Task ThrowAsync(EngineHarness harness, ActivatedJob job, string code, string? variables = null) =>
        harness.Engine.ThrowJobErrorAsync(new(job.Job.JobKey, code) { Variables = EngineHarness.Json(variables) }, CancellationToken.None);
}
