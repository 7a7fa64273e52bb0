using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Elements;

[Parallelizable(ParallelScope.All)]
internal sealed class SubProcessTests
{
    [Test]
    public async Task SubProcess_AllOfItDone_GoesOn()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Outer(Forked()));
        long key = await harness.StartAsync();
        Assert.That(
            harness.Trace, Is.EqualTo(new[] { "start Completed", "sub Active", "s Completed", "fork Completed", "a Active", "b Active" }));
        await harness.CompleteAsync(await harness.ActivateOneAsync("a"));
        Assert.That(harness.Trace, Does.Contain("sub Active"));
        await harness.CompleteAsync(await harness.ActivateOneAsync("b"));

        Assert.That(harness.Trace, Does.Contain("sub Completed").And.Contain("end Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        ElementInstanceRecord[] elements = [.. harness.Snapshot.ElementInstances.Values];
        ElementInstanceRecord sub = elements.Single(element => element.Type == ElementInstanceType.SubProcess);
        Assert.That(
            elements.Where(element => element.ScopeKey == sub.ElementInstanceKey).Select(element => element.ElementId),
            Is.EqualTo(new[] { "s", "fork", "a", "b", "e", "e" }));
    }

    [Test]
    public async Task SubProcess_Mappings_HaveAScopeOfTheirOwn()
    {
        string mappings = $"<bpmn:extensionElements>{ModelBuilder.Mapping("<zeebe:input source=\"=order.id\" target=\"id\"/><zeebe:output source=\"=sum\" target=\"total\"/>")}</bpmn:extensionElements>";
        await using EngineHarness harness = await EngineHarness.WithAsync(Outer(Inner().ToSubProcess(mappings)));
        long key = await harness.StartAsync(variables: """{"order":{"id":7}}""");
        ActivatedJob job = await harness.ActivateOneAsync();
        Assert.That(job.Variables.ToJsonString(), Is.EqualTo("""{"order":{"id":7},"id":7}"""));
        await harness.CompleteAsync(job, """{"sum":3}""");
        Assert.That(harness.Variables(key)["total"], Is.EqualTo("3"));
        Assert.That(harness.Variables(key), Does.Not.ContainKey("id"));
    }

    [Test]
    public async Task SubProcess_TerminatingEnd_EndsOnlyWhatIsInIt()
    {
        ModelBuilder inner = new ModelBuilder("sub").Start("s").Parallel("fork").Add(ModelBuilder.Job("a", "a")).Add(
            "<bpmn:endEvent id=\"e\"><bpmn:terminateEventDefinition/></bpmn:endEvent>")
            .Chain("s", "fork", "a").Flow("fork", "e");
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p", inner.ToSubProcess(), ModelBuilder.Job("after")));
        await harness.StartAsync();
        Assert.That(harness.Trace, Does.Contain("a Terminated").And.Contain("sub Completed").And.Contain("after Active"));
    }

    [Test]
    public async Task Cancel_SubProcess_EndsWhatIsInIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Outer(Inner().ToSubProcess()));
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "sub Terminated", "s Completed", "a Terminated" }));
        Assert.That(harness.Job(job).State, Is.EqualTo(JobState.Canceled));
    }

    [Test]
    public async Task Boundary_TimerOnASubProcess_EndsWhatIsInIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Outer(Inner().ToSubProcess()).Boundary("late", "sub", ModelBuilder.Timer("PT5S")).Chain("late", "end"));
        long key = await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.That(
            harness.Trace,
            Is.EqualTo(new[] { "start Completed", "sub Terminated", "s Completed", "a Terminated", "late Completed", "end Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Listeners_OfASubProcess_AreDoneAroundIt()
    {
        string listeners = $"<bpmn:extensionElements>{ModelBuilder.Listeners(ModelBuilder.Listener("start", "first") + ModelBuilder.Listener("end", "last"))}</bpmn:extensionElements>";
        await using EngineHarness harness = await EngineHarness.WithAsync(Outer(Inner().ToSubProcess(listeners)));
        long key = await harness.StartAsync();
        foreach (string type in (string[])["first", "work", "last"])
        {
            await harness.CompleteAsync(await harness.ActivateOneAsync(type));
        }

        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [TestCase("E", "near")]
    [TestCase("F", "far")]
    public async Task ThrowError_JobInASubProcess_IsCaughtByTheNearest(string code, string expected)
    {
        ModelBuilder model = Outer(new ModelBuilder("sub")
            .Start("s")
            .Add(Inner("inner").ToSubProcess())
            .End("e")
            .Chain("s", "inner", "e")
            .Boundary("near", "inner", "<bpmn:errorEventDefinition errorRef=\"error\"/>")
            .ToSubProcess())
            .DefinesError("error", "E").Boundary("far", "sub", "<bpmn:errorEventDefinition/>");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.Engine.ThrowJobErrorAsync(
            new(job.Job.JobKey, code) { Variables = EngineHarness.Json("""{"why":1}""") }, CancellationToken.None);

        Assert.That(harness.Trace, Does.Contain($"{expected} Completed").And.Contain("a Terminated").And.Contain("inner Terminated"));
        long caught = harness.Snapshot.ElementInstances.Values.Single(element => element.ElementId == expected).ElementInstanceKey;
        Assert.That(
            (harness.Instance(key).State, harness.Variables(caught)["why"], harness.Job(job).State),
            Is.EqualTo((ProcessInstanceState.Completed, "1", JobState.ErrorThrown)));
    }

    [TestCase("NO_STOCK")]
    [TestCase("=code")]
    public async Task ErrorEnd_CaughtAtItsSubProcess_EndsItThere(string code)
    {
        ModelBuilder inner = new ModelBuilder("sub")
            .Start("s")
            .Parallel("fork")
            .Add(ModelBuilder.Job("a"))
            .Throw("e", "error")
            .Chain("s", "fork", "a")
            .Flow("fork", "e");
        ModelBuilder model = Outer(inner.ToSubProcess()).DefinesError("error", code)
            .CatchError("caught", "sub", "NO_STOCK")
            .Chain("caught", "end");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: """{"code":"NO_STOCK"}""");

        Assert.That(harness.Trace, Is.EqualTo(new[]
        {
            "start Completed", "sub Terminated", "s Completed", "fork Completed", "a Terminated", "e Terminated", "caught Completed",
            "end Completed",
        }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task ErrorEnd_NothingCatches_RaisesAnIncident()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(new ModelBuilder("p")
            .Start()
            .Throw("e", "error")
            .DefinesError("error", "NO_STOCK")
            .Chain("start", "e"));
        await harness.StartAsync();
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That((incident.ErrorType, incident.ElementId, incident.ErrorMessage), Is.EqualTo(
            (IncidentErrorType.UnhandledErrorEvent, "e", "The error 'NO_STOCK' was thrown, but nothing around 'e' catches it.")));
    }

    [TestCase("NO_STOCK", "known")]
    [TestCase("OTHER", "any")]
    public async Task ThrowError_CaughtByAnEventSubProcess_ItTakesThePlaceOfAllElse(string code, string expected)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Handled());
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.Engine.ThrowJobErrorAsync(
            new(job.Job.JobKey, code) { Variables = EngineHarness.Json("""{"why":"sold"}""") }, CancellationToken.None);

        Assert.That(harness.Trace, Is.EqualTo(new[]
        {
            "start Completed", "fork Completed", "a Terminated", "b Terminated", $"{expected} Active", $"{expected}_start Completed",
            $"{expected}_job Active",
        }));
        ActivatedJob handling = await harness.ActivateOneAsync("handle");
        Assert.That(handling.Variables.ToJsonString(), Is.EqualTo("""{"why":"sold"}"""));
        Assert.That(harness.Variables(key), Is.EquivalentTo(new Dictionary<string, string> { ["why"] = "\"sold\"" }));
        await harness.CompleteAsync(handling);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(
            harness.Snapshot.ElementInstances.Values.Single(element => element.ElementId == expected).Type,
            Is.EqualTo(ElementInstanceType.EventSubProcess));
    }

    [Test]
    public async Task ThrowError_InTheEventSubProcessItself_IsNotCaughtByIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Handled());
        await harness.StartAsync();
        await harness.Engine.ThrowJobErrorAsync(new((await harness.ActivateOneAsync()).Job.JobKey, "E"), CancellationToken.None);
        await harness.Engine.ThrowJobErrorAsync(new((await harness.ActivateOneAsync("handle")).Job.JobKey, "E"), CancellationToken.None);
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorType, Is.EqualTo(IncidentErrorType.UnhandledErrorEvent));
    }

    [Test]
    public async Task ErrorEnd_CaughtInItsScope_DropsTokensThatAreOnTheirWay()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Parallel("fork")
            .Throw("e", "error")
            .Add(ModelBuilder.Job("a"))
            .Chain("start", "fork", "e")
            .Flow("fork", "a")
            .DefinesError("error", "E")
            .Add(new ModelBuilder("h").StartByError("s", "error").ToEventSubProcess());
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "fork Completed", "e Terminated", "h Completed", "s Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task ThrowError_EventSubProcessInsideASubProcess_ItCompletesAndGoesOn()
    {
        ModelBuilder inner = new ModelBuilder("sub").Start("s").Add(ModelBuilder.Job("a")).Chain("s", "a").Add(new ModelBuilder("h")
            .StartByError("hs", null)
            .ToEventSubProcess());
        await using EngineHarness harness = await EngineHarness.WithAsync(Outer(inner.ToSubProcess()));
        await harness.StartAsync();
        await harness.Engine.ThrowJobErrorAsync(new((await harness.ActivateOneAsync()).Job.JobKey, "E"), CancellationToken.None);
        Assert.That(harness.Trace, Is.EqualTo(
            new[] { "start Completed", "sub Completed", "s Completed", "a Terminated", "h Completed", "hs Completed", "end Completed" }));
    }

    [Test]
    public async Task Create_BeforeElementsInside_BeginsTheSubProcessOnce()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Outer(Inner().ToSubProcess()));
        await harness.Engine.CreateInstanceAsync(
            new() { ProcessDefinitionId = "p", StartInstructions = ["a", "a"] }, CancellationToken.None);
        foreach (ActivatedJob job in await harness.ActivateAsync())
        {
            await harness.CompleteAsync(job);
        }

        Assert.That(harness.Trace.Where(step => !step.StartsWith("e ", StringComparison.Ordinal)), Is.EqualTo(
            new[] { "sub Completed", "a Completed", "a Completed", "end Completed" }));
    }

    private static ModelBuilder Handled()
    {
        ModelBuilder Handler(string id, string? error) => new ModelBuilder(id)
            .StartByError($"{id}_start", error)
            .Add(ModelBuilder.Job($"{id}_job", "handle"))
            .Chain($"{id}_start", $"{id}_job");
        return new ModelBuilder("p")
            .Start()
            .Parallel("fork")
            .Add(ModelBuilder.Job("a"))
            .Add(ModelBuilder.Job("b", "other"))
            .Chain("start", "fork", "a")
            .Flow("fork", "b")
            .DefinesError("error", "NO_STOCK")
            .Add(Handler("any", null).ToEventSubProcess())
            .Add(Handler("known", "error").ToEventSubProcess());
    }

    private static ModelBuilder Inner(string id = "sub") =>
        new ModelBuilder(id).Start("s" + (id == "sub" ? "" : "2")).Add(ModelBuilder.Job("a")).End("e" + (id == "sub" ? "" : "2"))
            .Chain("s" + (id == "sub" ? "" : "2"), "a", "e" + (id == "sub" ? "" : "2"));

    private static (string Id, string Xml) Forked() =>
        new ModelBuilder("sub").Start("s").Parallel("fork").Add(ModelBuilder.Job("a", "a")).Add(ModelBuilder.Job("b", "b")).End("e")
            .Chain("s", "fork", "a", "e").Chain("fork", "b", "e").ToSubProcess();

    private static ModelBuilder Outer((string Id, string Xml) sub) => ModelBuilder.Line("p", sub);
}
