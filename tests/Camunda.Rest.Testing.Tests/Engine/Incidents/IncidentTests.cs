using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Incidents;

[Parallelizable(ParallelScope.All)]
internal sealed class IncidentTests
{
    [Test]
    public async Task Incident_NoConditionHolds_IsResolvedByNewVariables()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Exclusive("x").End().Flow("start", "x").Flow("x", "end", "=total > 100");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: """{"total":1}""");
        IncidentRecord incident = Active(harness).Single();
        Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.ConditionError));
        Assert.That(incident.ErrorMessage, Does.Contain("'x'").And.Contain("no default flow"));
        Assert.That(incident.JobKey, Is.Null);

        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        IncidentRecord again = Active(harness).Single();
        Assert.That(again.IncidentKey, Is.GreaterThan(incident.IncidentKey), "it still fails, with a new incident");
        Assert.That(harness.Instance(key).HasIncident, Is.True);

        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"total":101}""")!, local: false, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(again.IncidentKey, CancellationToken.None);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "x Completed", "end Completed" }));
        Assert.That(harness.Instance(key).HasIncident, Is.False);
    }

    [Test]
    public async Task Incident_ConditionIsNoBoolean_NamesIt()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Exclusive("x", "x_end")
            .End()
            .End("other")
            .Chain("start", "x", "end")
            .Flow("x", "other", "=missing > 3");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        await harness.StartAsync();
        Assert.That(Active(harness).Single().ErrorType, Is.EqualTo(IncidentErrorType.ExtractValueError));
        Assert.That(
            Active(harness).Single().ErrorMessage,
            Does.StartWith("The expression '=missing > 3' must return a boolean, but returned null.").And.Contain("'missing'"));
    }

    [TestCase("=missing", "3", "must return a string, but returned null")]
    [TestCase("=&quot;&quot;", "3", "must return a job type, but returned an empty string")]
    [TestCase("work", "=1.5", "must return a whole number, but returned the number 1.5")]
    [TestCase("work", "=&quot;3&quot;", "must return a whole number, but returned the string")]
    public async Task Incident_JobExpression_HoldsTheTaskBeforeItsJob(string type, string retries, string expected)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a", type, retries)));
        await harness.StartAsync();
        Assert.That(Active(harness).Single().ErrorType, Is.EqualTo(IncidentErrorType.ExtractValueError));
        Assert.That(Active(harness).Single().ErrorMessage, Does.Contain(expected));
        Assert.That(harness.Snapshot.Jobs, Is.Empty);
        Assert.That(harness.Trace.Last(), Is.EqualTo("a Active"));
    }

    [Test]
    public async Task Incident_JobExpressionResolved_CreatesOneJob()
    {
        string mapping = ModelBuilder.Mapping("""<zeebe:input source="=kind" target="local"/>""");
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p", ModelBuilder.Job("a", "=local", more: mapping)));
        long key = await harness.StartAsync();
        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"kind":"work"}""")!, local: true, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(Active(harness).Single().IncidentKey, CancellationToken.None);

        Assert.That(Active(harness), Is.Empty);
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Resolve_Unknown_IsNotFound()
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.ResolveIncidentAsync(1, CancellationToken.None), RejectionKind.NotFound, "the key 1");
    }

    private static IEnumerable<IncidentRecord> Active(EngineHarness harness) =>
        harness.Snapshot.Incidents.Values.Where(incident => incident.State == IncidentState.Active);
}
