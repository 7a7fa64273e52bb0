using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Events;

[Parallelizable(ParallelScope.All)]
internal sealed class EscalationTests
{
    [Test]
    public async Task Throw_NobodyCatches_GoesOnWithoutIncident()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", Throw()).DefinesEscalation("late", "LATE"));
        long key = await harness.StartAsync();
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "t Completed", "end Completed" }));
        Assert.That(harness.Snapshot.Incidents, Is.Empty);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Boundary_OnASubProcess_InterruptsOrNot(bool interrupts)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Outer(Inner())
            .Boundary("e", "sub", ModelBuilder.Escalation("late"), interrupts: interrupts)
            .End("noted")
            .Chain("e", "noted"));
        long key = await harness.StartAsync();

        Assert.That(harness.Trace, Does.Contain("e Completed").And.Contain("noted Completed"));
        if (interrupts)
        {
            Assert.That(harness.Trace, Does.Contain("t Terminated").And.Contain("sub Terminated"));
        }
        else
        {
            Assert.That(harness.Trace, Does.Contain("t Completed").And.Contain("a Active"));
            await harness.CompleteAsync(await harness.ActivateOneAsync());
        }

        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [TestCase("LATE", "known")]
    [TestCase("OTHER", "any")]
    public async Task Boundary_CodeOrAny_TheVeryCodeComesFirst(string code, string expected)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Outer(Inner("=code"))
            .Boundary("any", "sub", ModelBuilder.Escalation(null))
            .Boundary("known", "sub", ModelBuilder.Escalation("known_code"))
            .DefinesEscalation("known_code", "LATE"));
        await harness.StartAsync(variables: $"{{\"code\":\"{code}\"}}");
        Assert.That(harness.Trace, Does.Contain($"{expected} Completed"));
        Assert.That(harness.Trace.Count(element => element.EndsWith("y Completed", StringComparison.Ordinal)
            || element.StartsWith("known", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task EventSubProcess_InterruptsOrNot(bool interrupts)
    {
        ModelBuilder model = new ModelBuilder("p").Start().Add(Throw()).Add(ModelBuilder.Job("a")).Chain("start", "t", "a")
            .DefinesEscalation("late", "LATE")
            .Add(new ModelBuilder("h").StartOn("hs", ModelBuilder.Escalation("late"), interrupts).ToEventSubProcess());
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        await harness.StartAsync();
        Assert.That(harness.Trace, Does.Contain("h Completed"));
        Assert.That(harness.Trace, Does.Contain(interrupts ? "t Terminated" : "a Active"));
    }

    [Test]
    public async Task End_FromDeepInside_IsCaughtByTheNearestThatCatchesIt()
    {
        ModelBuilder deep = new ModelBuilder("deep").Start("ds")
            .Add(ModelBuilder.Event("endEvent", "t", ModelBuilder.Escalation("late"))).Chain("ds", "t");
        ModelBuilder sub = new ModelBuilder("sub").Start("s").Add(deep.ToSubProcess()).Chain("s", "deep")
            .Boundary("near", "deep", ModelBuilder.Escalation("other"));
        await using EngineHarness harness = await EngineHarness.WithAsync(Outer(sub.ToSubProcess())
            .DefinesEscalation("other", "OTHER")
            .Boundary("far", "sub", ModelBuilder.Escalation(null), interrupts: false));
        long key = await harness.StartAsync();
        Assert.That(harness.Trace, Does.Contain("far Completed").And.Contain("t Completed").And.Contain("sub Completed"));
        Assert.That(harness.Trace, Has.None.StartsWith("near"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task End_FromTheDeepestThatCanBeRead_IsCaughtAtTheTop()
    {
        const int Levels = 90;
        (string Id, string Xml) inner = ModelBuilder.Event("endEvent", "t", ModelBuilder.Escalation("late"));
        for (int i = 0; i < Levels; i++)
        {
            inner = new ModelBuilder($"sub{i}").Start($"s{i}").Add(inner).Chain($"s{i}", inner.Id).ToSubProcess();
        }

        await using EngineHarness harness = await EngineHarness.WithAsync(
            Outer(inner).Boundary("top", inner.Id, ModelBuilder.Escalation("late")));
        long key = await harness.StartAsync();
        Assert.That(harness.Trace, Does.Contain("top Completed").And.Contain("t Terminated"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Throw_CodeIsMissing_RaisesAnIncidentThatCanBeResolved()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", Throw()).DefinesEscalation("late", "=code"));
        long key = await harness.StartAsync();
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorType, Is.EqualTo(IncidentErrorType.ExtractValueError));
        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"code":"LATE"}""")!, local: true, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(harness.Snapshot.Incidents.Keys.Single(), CancellationToken.None);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Throw_CaughtByItsOwnEventSubProcessWithoutEnd_IsRejected()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Add(Throw()).Chain("start", "t").DefinesEscalation("late", "LATE")
            .Add(new ModelBuilder("h").StartOn("hs", ModelBuilder.Escalation("late"), interrupts: false)
                .Add(ModelBuilder.Event("endEvent", "he", ModelBuilder.Escalation("late"))).Chain("hs", "he").ToEventSubProcess());
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        await EngineHarness.AssertRejectedAsync(
            harness.StartAsync(), Camunda.Rest.Testing.Engine.Commands.RejectionKind.ResourceExhausted, "without a wait");
        Assert.That(harness.Snapshot.ProcessInstances, Is.Empty);
    }

    private static (string Id, string Xml) Throw() =>
        ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Escalation("late"));

    private static (ModelBuilder Sub, string Code) Inner(string code = "LATE") => (
        new ModelBuilder("sub").Start("s").Add(Throw()).Add(ModelBuilder.Job("a")).Chain("s", "t", "a"), code);

    private static ModelBuilder Outer((ModelBuilder Sub, string Code) inner) =>
        ModelBuilder.Line("p", inner.Sub.ToSubProcess()).DefinesEscalation("late", inner.Code);

    private static ModelBuilder Outer((string Id, string Xml) sub) => ModelBuilder.Line("p", sub).DefinesEscalation("late", "LATE");
}
