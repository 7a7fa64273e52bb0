using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Events;

[Parallelizable(ParallelScope.All)]
internal sealed class SignalTests
{
    [TestCase("alarm")]
    [TestCase("=name")]
    public async Task Broadcast_SeveralWait_ReachesAllWithItsVariables(string name)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Event("intermediateCatchEvent", "w", ModelBuilder.Signal("s"))).DefinesSignal("s", name));
        long[] keys = [await harness.StartAsync(variables: Name), await harness.StartAsync(variables: Name)];
        await BroadcastAsync(harness, "other");
        Assert.That(keys.Select(key => harness.Instance(key).State), Is.All.EqualTo(ProcessInstanceState.Active));

        await BroadcastAsync(harness, "alarm", """{"level":3}""");
        Assert.That(keys.Select(key => harness.Instance(key).State), Is.All.EqualTo(ProcessInstanceState.Completed));
        Assert.That(keys.Select(key => harness.Variables(key)["level"]), Is.All.EqualTo("3"));
    }

    [Test]
    public async Task Broadcast_BeforeAnyoneWaits_IsNotKept()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Event("intermediateCatchEvent", "w", ModelBuilder.Signal("s"))).DefinesSignal("s", "alarm"));
        await BroadcastAsync(harness, "alarm");
        long key = await harness.StartAsync();
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));
    }

    [Test]
    public async Task Catch_NameIsMissing_RaisesAnIncidentThatCanBeResolved()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Event("intermediateCatchEvent", "w", ModelBuilder.Signal("s"))).DefinesSignal("s", "=name"));
        long key = await harness.StartAsync();
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorType, Is.EqualTo(IncidentErrorType.ExtractValueError));
        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json(Name)!, local: true, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(harness.Snapshot.Incidents.Keys.Single(), CancellationToken.None);
        await BroadcastAsync(harness, "alarm");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [TestCase(true, "a Terminated")]
    [TestCase(false, "a Active")]
    public async Task Boundary_Signal_InterruptsOrNot(bool interrupts, string task)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a"))
            .Boundary("e", "a", ModelBuilder.Signal("s"), interrupts: interrupts)
            .DefinesSignal("s", "alarm")
            .Chain("e", "end"));
        long key = await harness.StartAsync();
        await BroadcastAsync(harness, "alarm", """{"n":1}""");
        await BroadcastAsync(harness, "alarm", """{"n":2}""");

        Assert.That(harness.Trace, Does.Contain(task));
        Assert.That(harness.Trace.Count(element => element == "e Completed"), Is.EqualTo(interrupts ? 1 : 2));
        Assert.That(harness.Variables(key)["n"], Is.EqualTo(interrupts ? "1" : "2"));
    }

    [Test]
    public async Task Start_Signal_StartsTheLatestVersionOnly()
    {
        ModelBuilder model = StartedBySignal();
        await using EngineHarness harness = await EngineHarness.WithAsync(
            model, StartedBySignal().Add("<bpmn:textAnnotation id=\"two\"/>"));
        await BroadcastAsync(harness, "alarm", """{"n":1}""");

        Assert.That(harness.Snapshot.ProcessInstances.Values.Single().Process.Definition.Version, Is.EqualTo(2));
        Assert.That(harness.Variables(harness.Snapshot.ProcessInstances.Keys.Single())["n"], Is.EqualTo("1"));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "s Completed", "a Active" }));
    }

    [Test]
    public async Task Start_NameByExpression_IsEvaluatedWhenItIsDeployed()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(StartedBySignal("=\"al\" + \"arm\""));
        await BroadcastAsync(harness, "alarm");
        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(1));
        await EngineHarness.AssertRejectedAsync(
            harness.DeployAsync(StartedBySignal("=gone")), RejectionKind.InvalidArgument, "'p.bpmn': startEvent 's': The expression '=gone'");
    }

    [Test]
    public async Task Throw_Signal_BroadcastsTheLocalVariables()
    {
        string inputs = ModelBuilder.Extensions(ModelBuilder.Mapping("<zeebe:input source=\"=n + 1\" target=\"sent\"/>"));
        ModelBuilder thrower = ModelBuilder.Line("q", ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Signal("s"), inputs))
            .DefinesSignal("s", "=name");
        await using EngineHarness harness = await EngineHarness.WithAsync(StartedBySignal(), thrower);
        long key = await harness.StartAsync("q", """{"n":1,"name":"alarm"}""");

        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        long started = harness.Snapshot.ProcessInstances.Keys.Last();
        Assert.That(harness.Variables(started), Is.EquivalentTo(new Dictionary<string, string> { ["sent"] = "2" }));
        Assert.That(
            harness.Snapshot.ElementInstances.Values.Single(element => element.ElementId == "t").Type,
            Is.EqualTo(ElementInstanceType.IntermediateThrowEvent));
    }

    [Test]
    public async Task End_Signal_BroadcastsIt()
    {
        ModelBuilder thrower = new ModelBuilder("q").Start().Add(ModelBuilder.Event("endEvent", "e", ModelBuilder.Signal("s")))
            .Chain("start", "e").DefinesSignal("s", "alarm");
        await using EngineHarness harness = await EngineHarness.WithAsync(StartedBySignal(), thrower);
        await harness.StartAsync("q");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "e Completed", "s Completed", "a Active" }));
    }

    [Test]
    public async Task Broadcast_OtherTenant_ReachesNobody()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(StartedBySignal());
        await harness.DeployAsync(StartedBySignal(), "acme");
        await harness.Engine.BroadcastSignalAsync("alarm", null, "acme", CancellationToken.None);
        Assert.That(harness.Snapshot.ProcessInstances.Values.Single().Process.TenantId, Is.EqualTo("acme"));
    }

    private const string Name = """{"name":"alarm"}""";

    private static ModelBuilder StartedBySignal(string name = "alarm") => new ModelBuilder("p")
        .StartOn("s", ModelBuilder.Signal("signal"))
        .Add(ModelBuilder.Job("a"))
        .Chain("s", "a")
        .DefinesSignal("signal", System.Security.SecurityElement.Escape(name)!);

    private static Task<BroadcastedSignal> BroadcastAsync(EngineHarness harness, string name, string? variables = null) =>
        harness.Engine.BroadcastSignalAsync(name, EngineHarness.Json(variables), null, CancellationToken.None);
}
