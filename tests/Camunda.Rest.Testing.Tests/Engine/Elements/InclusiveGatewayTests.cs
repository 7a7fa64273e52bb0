using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Elements;

[Parallelizable(ParallelScope.All)]
internal sealed class InclusiveGatewayTests
{
    [TestCase("""{"x":1,"y":1}""", "a b")]
    [TestCase("""{"x":1,"y":0}""", "a")]
    [TestCase("""{"x":0,"y":0}""", "c")]
    public async Task Fork_Conditions_TakeAllThatHold_AndJoin(string variables, string expected)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model());
        long key = await harness.StartAsync(variables: variables);
        IReadOnlyList<ActivatedJob> jobs = await harness.ActivateAsync();
        Assert.That(string.Join(' ', jobs.Select(job => job.Job.ElementId)), Is.EqualTo(expected));
        foreach (ActivatedJob job in jobs)
        {
            Assert.That(harness.Trace, Has.None.StartWith("join"));
            await harness.CompleteAsync(job);
        }

        Assert.That(harness.Trace.Where(line => line.StartsWith("join", StringComparison.Ordinal)), Is.EqualTo(new[] { "join Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Fork_NothingHolds_IsAnIncident()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model(defaultFlow: null));
        long key = await harness.StartAsync(variables: """{"x":0,"y":0,"z":0}""");
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That((incident.ErrorType, incident.ElementId), Is.EqualTo((IncidentErrorType.ConditionError, "fork")));
        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"z":1}""")!, false, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        Assert.That((await harness.ActivateOneAsync()).Job.ElementId, Is.EqualTo("c"));
    }

    [Test]
    public async Task Join_BranchEndsElsewhere_DoesNotWaitForIt()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start().Parallel("fork").Add(ModelBuilder.Job("a")).Add(ModelBuilder.Job("b")).Exclusive("way", "way_join")
            .Inclusive("join").End().End("aside")
            .Chain("start", "fork", "a", "join", "end")
            .Chain("fork", "b", "way", "join")
            .Flow("way", "aside", "=stray");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: """{"stray":true}""");
        IReadOnlyList<ActivatedJob> jobs = await harness.ActivateAsync();
        await harness.CompleteAsync(jobs.Single(job => job.Job.ElementId == "a"));
        Assert.That(harness.Trace, Has.None.StartWith("join"));
        await harness.CompleteAsync(jobs.Single(job => job.Job.ElementId == "b"));
        Assert.That(harness.Trace, Does.Contain("join Completed").And.Contain("aside Completed").And.Contain("end Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Join_BranchIsInterrupted_DoesNotWaitForIt()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start().Parallel("fork").Add(ModelBuilder.Job("a")).Add(ModelBuilder.Job("b"))
            .Boundary("late", "b", ModelBuilder.Timer("PT1M"))
            .Inclusive("join").End().End("aside")
            .Chain("start", "fork", "a", "join", "end")
            .Chain("fork", "b", "join")
            .Chain("late", "aside");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        await harness.CompleteAsync((await harness.ActivateAsync()).Single(job => job.Job.ElementId == "a"));
        Assert.That(harness.Trace, Has.None.StartWith("join"));
        harness.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(harness.Trace, Does.Contain("join Completed").And.Contain("aside Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Join_AfterAnotherJoin_WaitsForIt()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start().Parallel("fork")
            .Add(ModelBuilder.Job("a")).Add(ModelBuilder.Job("b")).Add(ModelBuilder.Job("c"))
            .Inclusive("inner").Inclusive("outer").End()
            .Chain("start", "fork", "a", "inner", "outer", "end")
            .Chain("fork", "b", "inner")
            .Chain("fork", "c", "outer");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        await harness.StartAsync();
        Dictionary<string, ActivatedJob> jobs = (await harness.ActivateAsync()).ToDictionary(job => job.Job.ElementId);
        await harness.CompleteAsync(jobs["c"]);
        await harness.CompleteAsync(jobs["a"]);
        Assert.That(harness.Trace, Has.None.StartWith("inner").And.None.StartWith("outer"));
        await harness.CompleteAsync(jobs["b"]);
        Assert.That(
            harness.Trace.Skip(5), Is.EqualTo(new[] { "inner Completed", "outer Completed", "end Completed" }));
    }

    private static ModelBuilder Model(string? defaultFlow = "fork_c") => new ModelBuilder("p")
        .Start()
        .Inclusive("fork", defaultFlow)
        .Add(ModelBuilder.Job("a")).Add(ModelBuilder.Job("b")).Add(ModelBuilder.Job("c"))
        .Inclusive("join")
        .End()
        .Flow("start", "fork")
        .Flow("fork", "a", "=x = 1")
        .Flow("fork", "b", "=y = 1")
        .Flow("fork", "c", defaultFlow is null ? "=z = 1" : null)
        .Chain("a", "join").Chain("b", "join").Chain("c", "join", "end");
}
