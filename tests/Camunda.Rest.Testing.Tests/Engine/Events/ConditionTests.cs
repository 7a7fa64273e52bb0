#if CAMUNDA_8_9_OR_GREATER
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Events;

[Parallelizable(ParallelScope.All)]
internal sealed class ConditionTests
{
    [Test]
    public async Task Catch_VariableChanges_GoesOnWhenTheConditionIsTrue()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Event("intermediateCatchEvent", "w", ModelBuilder.Condition("=n > 3"))));
        long key = await harness.StartAsync();
        await SetAsync(harness, key, """{"n":3}""");
        Assert.That(harness.Trace, Does.Contain("w Active"));
        await SetAsync(harness, key, """{"n":4}""");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "w Completed", "end Completed" }));
        Assert.That(harness.Snapshot.Incidents, Is.Empty);
    }

    [Test]
    public async Task Catch_ConditionIsTrueAlready_GoesOnAtOnce()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Event("intermediateCatchEvent", "w", ModelBuilder.Condition("=n > 3", "other"))));
        long key = await harness.StartAsync(variables: """{"n":4}""");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [TestCase("n", null, true)]
    [TestCase("m", null, false)]
    [TestCase(null, "update", true)]
    [TestCase(null, "create", false)]
    public async Task Catch_Filter_CountsOnlyThoseChanges(string? names, string? kinds, bool goesOn)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Event("intermediateCatchEvent", "w", ModelBuilder.Condition("=n > 3", names, kinds))));
        long key = await harness.StartAsync(variables: """{"n":1}""");
        await SetAsync(harness, key, """{"n":4}""");
        Assert.That(
            harness.Instance(key).State, Is.EqualTo(goesOn ? ProcessInstanceState.Completed : ProcessInstanceState.Active));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Boundary_InterruptsOrNot(bool interrupts)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a"))
            .Boundary("e", "a", ModelBuilder.Condition("=n > 3"), interrupts: interrupts)
            .Add(ModelBuilder.Job("b", "later"))
            .Chain("e", "b"));
        long key = await harness.StartAsync();
        await SetAsync(harness, key, """{"n":4}""");
        await SetAsync(harness, key, """{"n":4}"""); // No change.
        await SetAsync(harness, key, """{"n":5,"m":1}""");
        Assert.That(harness.Trace.Count(element => element == "e Completed"), Is.EqualTo(interrupts ? 1 : 2));
        Assert.That(harness.Trace, Does.Contain(interrupts ? "a Terminated" : "a Active"));
    }

    [Test]
    public async Task Boundary_ResultOfTheTaskItself_DoesNotInterruptIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a"))
            .Boundary("e", "a", ModelBuilder.Condition("=n > 3")).Chain("e", "end"));
        await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"n":4}""");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Completed", "end Completed" }));
    }

    [Test]
    public async Task EventSubProcess_LocalVariable_CountsInItsScopeAlone()
    {
        ModelBuilder sub = new ModelBuilder("sub").Start("s").Add(ModelBuilder.Job("a")).Chain("s", "a")
            .Add(new ModelBuilder("h").StartOn("hs", ModelBuilder.Condition("=n > 3")).ToEventSubProcess());
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", sub.ToSubProcess()));
        long key = await harness.StartAsync();
        long inner = harness.Snapshot.ElementInstances.Values.Single(element => element.ElementId == "a").ElementInstanceKey;
        long scope = harness.Snapshot.ElementInstances.Values.Single(element => element.ElementId == "sub").ElementInstanceKey;
        await SetAsync(harness, inner, """{"n":4}""");
        Assert.That(harness.Trace, Does.Contain("a Active"));
        await SetAsync(harness, scope, """{"n":4}""");
        Assert.That(harness.Trace, Does.Contain("a Terminated").And.Contain("h Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Gateway_Condition_GoesOnThere()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(new ModelBuilder("p").Start()
            .Add("<bpmn:eventBasedGateway id=\"g\"/>")
            .Add(ModelBuilder.Event("intermediateCatchEvent", "c", ModelBuilder.Condition("=n > 3")))
            .Add(ModelBuilder.Wait("w", "PT1H"))
            .Chain("start", "g", "c")
            .Chain("g", "w"));
        long key = await harness.StartAsync();
        await SetAsync(harness, key, """{"n":4}""");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "g Completed", "c Completed" }));
    }

    [Test]
    public async Task Evaluate_StartEvents_StartsThoseWhoseConditionIsTrue()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Started("p", "=n > 3"), Started("q", "=n > 5"), Started("r", "=n"));
        EvaluatedConditions evaluated = await harness.Engine.EvaluateConditionsAsync(
            new() { Variables = EngineHarness.Json("""{"n":4}""") }, CancellationToken.None);
        Assert.That(evaluated.Instances.Single().Definition.ProcessDefinitionId, Is.EqualTo("p"));
        Assert.That(harness.Variables(evaluated.Instances.Single().ProcessInstanceKey)["n"], Is.EqualTo("4"));

        long definition = harness.Snapshot.ProcessDefinitions.Values.Single(known => known.ProcessDefinitionId == "q").ProcessDefinitionKey;
        evaluated = await harness.Engine.EvaluateConditionsAsync(
            new() { Variables = EngineHarness.Json("""{"n":6}"""), ProcessDefinitionKey = definition }, CancellationToken.None);
        Assert.That(evaluated.Instances.Single().Definition.ProcessDefinitionId, Is.EqualTo("q"));
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.EvaluateConditionsAsync(new() { ProcessDefinitionKey = 1 }, CancellationToken.None),
            RejectionKind.NotFound,
            "There is no process definition with the key 1");
    }

    private static ModelBuilder Started(string id, string condition) => new ModelBuilder(id)
        .StartOn("s", ModelBuilder.Condition(condition))
        .Add(ModelBuilder.Job("a"))
        .Chain("s", "a");

    private static Task SetAsync(EngineHarness harness, long scopeKey, string variables) =>
        harness.Engine.SetVariablesAsync(scopeKey, EngineHarness.Json(variables)!, local: true, CancellationToken.None);
}
#endif
