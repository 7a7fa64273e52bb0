using System.Text;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Elements;

/// <summary>Features that meet in one model: calls, multi-instance, events and compensation.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CombinationTests
{
    private const string Items = """inputCollection="=items" inputElement="item" """;

    private const string TwoItems = """{"items":[1,2]}""";

    [Test]
    public async Task ErrorEnd_InACalledProcess_IsCaughtAtTheMultiInstanceBodyOfTheCall()
    {
        ModelBuilder child = new ModelBuilder("child").Start().Exclusive("x", "x_work").Add(ModelBuilder.Job("work")).End()
            .Throw("bad", "e").DefinesError("e", "BAD")
            .Chain("start", "x", "work", "end").Flow("x", "bad", "=item = 2");
        ModelBuilder parent = ModelBuilder.Line("p", ModelBuilder.With(ModelBuilder.Call("call", "child"), ModelBuilder.Loop(Items)))
            .CatchError("caught", "call", "BAD").End("failed").Chain("caught", "failed");
        await using EngineHarness harness = await EngineHarness.WithAsync(child, parent);
        long key = await harness.StartAsync(variables: TwoItems);

        Assert.That(TraceOf(harness, key), Is.EqualTo(new[]
        {
            "start Completed", "call Terminated", "call Terminated", "call Terminated", "caught Completed", "failed Completed",
        }));
        Assert.That(States(harness), Is.EqualTo(new[]
        {
            ProcessInstanceState.Completed, ProcessInstanceState.Terminated, ProcessInstanceState.Terminated,
        }));
        Assert.That(harness.Snapshot.Incidents, Is.Empty);
        Assert.That(await harness.ActivateAsync(), Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Escalation_InACalledProcess_IsCaughtAtTheCallActivity(bool interrupts)
    {
        ModelBuilder child = ModelBuilder.Line(
            "child", ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Escalation("late")), ModelBuilder.Job("work"))
            .DefinesEscalation("late", "LATE");
        ModelBuilder parent = ModelBuilder.Line("p", ModelBuilder.Call("call", "child"))
            .Boundary("caught", "call", ModelBuilder.Escalation("late"), interrupts: interrupts)
            .DefinesEscalation("late", "LATE").End("noted").Chain("caught", "noted");
        await using EngineHarness harness = await EngineHarness.WithAsync(child, parent);
        long key = await harness.StartAsync();

        Assert.That(TraceOf(harness, key), Is.EqualTo(new[]
        {
            "start Completed", interrupts ? "call Terminated" : "call Active", "caught Completed", "noted Completed",
        }));
        Assert.That(harness.Trace, Does.Contain(interrupts ? "t Terminated" : "t Completed"));
        if (!interrupts)
        {
            await harness.CompleteAsync(await harness.ActivateOneAsync());
        }

        Assert.That(States(harness), Is.EqualTo(new[]
        {
            ProcessInstanceState.Completed, interrupts ? ProcessInstanceState.Terminated : ProcessInstanceState.Completed,
        }));
        Assert.That(harness.Snapshot.Incidents, Is.Empty);
    }

    [TestCase("")]
    [TestCase("listened")]
    public async Task EventSubProcess_InACalledProcess_TakesThePlaceOfTheRest(string listener)
    {
        ModelBuilder handler = new ModelBuilder("h").StartOn("hs", ModelBuilder.Timer("PT10S")).Add(ModelBuilder.Job("repair", "repair"))
            .Chain("hs", "repair");
        ModelBuilder child = ModelBuilder.Line("child", ModelBuilder.Job("work")).Add(handler.ToEventSubProcess());
        if (listener.Length > 0)
        {
            child.Add(ModelBuilder.Extensions(ModelBuilder.Listeners(ModelBuilder.Listener("end", listener))));
        }

        await using EngineHarness harness = await EngineHarness.WithAsync(
            child, ModelBuilder.Line("p", ModelBuilder.Call("call", "child")));
        long key = await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromSeconds(10));
        await harness.CompleteAsync(await harness.ActivateOneAsync("repair"), """{"repaired":true}""");
        if (listener.Length > 0)
        {
            Assert.That(TraceOf(harness, key), Does.Contain("call Active"));
            await harness.CompleteAsync(await harness.ActivateOneAsync(listener));
        }

        Assert.That(TraceOf(harness, key), Is.EqualTo(new[] { "start Completed", "call Completed", "end Completed" }));
        Assert.That(harness.Trace, Does.Contain("work Terminated").And.Contain("h Completed"));
        Assert.That(harness.Variables(key)["repaired"], Is.EqualTo("true"));
        Assert.That(harness.Snapshot.Incidents, Is.Empty);
    }

    [Test]
    public async Task ErrorEnd_InAProcessWithListeners_IsCaughtByItsEventSubProcess()
    {
        ModelBuilder handler = new ModelBuilder("h").StartByError("hs", "e").Add(ModelBuilder.Job("repair", "repair")).Chain("hs", "repair");
        ModelBuilder model = new ModelBuilder("p").Start().Throw("bad", "e").DefinesError("e", "BAD").Chain("start", "bad")
            .Add(handler.ToEventSubProcess())
            .Add(ModelBuilder.Extensions(ModelBuilder.Listeners(ModelBuilder.Listener("start", "before"))));
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync("before"));
        await harness.CompleteAsync(await harness.ActivateOneAsync("repair"));

        Assert.That(harness.Trace, Does.Contain("bad Terminated").And.Contain("repair Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Cancel_CallWhoseChildHasCompleted_LeavesTheChildAsItIs()
    {
        ModelBuilder child = ModelBuilder.Line("child")
            .Add(ModelBuilder.Extensions(ModelBuilder.Listeners(ModelBuilder.Listener("start", "before"))));
        ModelBuilder parent = ModelBuilder.Line(
            "p", ModelBuilder.Call("call", "child", more: ModelBuilder.Listeners(ModelBuilder.Listener("end", "after"))));
        await using EngineHarness harness = await EngineHarness.WithAsync(child, parent);
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync("before"));
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);

        Assert.That(States(harness), Is.EqualTo(new[] { ProcessInstanceState.Terminated, ProcessInstanceState.Completed }));
        Assert.That(harness.Trace, Does.Contain("call Terminated").And.Contain("child Completed"));
    }

    [Test]
    public async Task MultiInstanceSubProcess_BoundaryTimerInside_HappensInEachInstance()
    {
        ModelBuilder inner = Inner().Boundary("late", "work", ModelBuilder.Timer("PT10S"))
            .End("timedOut").Chain("late", "timedOut");
        await using EngineHarness harness = await EngineHarness.WithAsync(Repeated(inner));
        long key = await harness.StartAsync(variables: TwoItems);
        await harness.CompleteAsync((await harness.ActivateAsync())[0]);
        harness.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.That(harness.Trace.Count(line => line == "work Completed"), Is.EqualTo(1));
        Assert.That(harness.Trace.Count(line => line == "work Terminated"), Is.EqualTo(1));
        Assert.That(harness.Trace.Count(line => line == "late Completed"), Is.EqualTo(1));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task MultiInstanceSubProcess_EventSubProcessInside_WaitsInEachInstanceAlone()
    {
        ModelBuilder handler = new ModelBuilder("h").StartOn("hs", ModelBuilder.Message("stop"));
        ModelBuilder inner = Inner().Add(handler.ToEventSubProcess());
        await using EngineHarness harness = await EngineHarness.WithAsync(Repeated(inner).Defines("stop", "stop", "=item"));
        long key = await harness.StartAsync(variables: TwoItems);
        Assert.That(harness.Snapshot.MessageSubscriptions.Values.Select(subscription => subscription.CorrelationKey), Is.EqualTo(new[]
        {
            "1", "2",
        }));

        await harness.Engine.PublishMessageAsync(new("stop") { CorrelationKey = "2" }, CancellationToken.None);
        Assert.That(harness.Trace.Count(line => line == "work Terminated"), Is.EqualTo(1));
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Trace, Does.Contain("h Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Compensation_OfAMultiInstanceTask_BeginsItsHandlerOnce()
    {
        ModelBuilder model = ModelBuilder.Line(
            "p",
            ModelBuilder.With(ModelBuilder.Job("work"), ModelBuilder.Loop(Items)),
            ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Compensation("work")))
            .CompensatedBy("work", "undo");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: TwoItems);
        foreach (ActivatedJob job in await harness.ActivateAsync())
        {
            await harness.CompleteAsync(job);
        }

        await harness.CompleteAsync(await harness.ActivateOneAsync("undo"));
        Assert.That(harness.Trace, Is.EqualTo(new[]
        {
            "start Completed", "work Completed", "work Completed", "work Completed", "t Completed", "work_undone Completed",
            "undo Completed", "end Completed",
        }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Compensation_ByAMultiInstanceHandler_WaitsForAllOfIt()
    {
        ModelBuilder model = ModelBuilder.Line(
            "p",
            ModelBuilder.Job("work"),
            ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Compensation()))
            .Boundary("undone", "work", ModelBuilder.Compensation())
            .Add($"""<bpmn:serviceTask id="undo" isForCompensation="true">{ModelBuilder.Extensions("<zeebe:taskDefinition type=\"undo\"/>")}{ModelBuilder.Loop(Items)}</bpmn:serviceTask>""")
            .Add("""<bpmn:association id="a" sourceRef="undone" targetRef="undo"/>""");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: TwoItems);
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        IReadOnlyList<ActivatedJob> undoing = await harness.ActivateAsync("undo");
        Assert.That(undoing.Select(job => job.Variables["item"]!.GetValue<int>()), Is.EqualTo(new[] { 1, 2 }));
        await harness.CompleteAsync(undoing[0]);
        Assert.That(harness.Trace, Does.Contain("t Active"));
        await harness.CompleteAsync(undoing[1]);
        Assert.That(harness.Trace, Does.Contain("t Completed").And.Contain("end Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [TestCase(null)]
    [TestCase("sub")]
    public async Task Compensation_InsideAMultiInstanceSubProcess_BeginsAHandlerPerInstance(string? activity)
    {
        ModelBuilder inner = Inner().CompensatedBy("work", "undo");
        ModelBuilder model = ModelBuilder.Line(
            "p",
            ModelBuilder.With(inner.ToSubProcess(), ModelBuilder.Loop(Items)),
            ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Compensation(activity)));
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: TwoItems);
        foreach (ActivatedJob job in await harness.ActivateAsync())
        {
            await harness.CompleteAsync(job);
        }

        IReadOnlyList<ActivatedJob> undoing = await harness.ActivateAsync("undo");
        Assert.That(undoing, Has.Count.EqualTo(2));
        foreach (ActivatedJob job in undoing)
        {
            await harness.CompleteAsync(job);
        }

        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task MultiInstance_ScriptTask_CollectsItsResults()
    {
        (string Id, string Xml) script = (
            "double",
            """<bpmn:scriptTask id="double"><bpmn:extensionElements><zeebe:script expression="=item * 2" resultVariable="twice"/></bpmn:extensionElements></bpmn:scriptTask>""");
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p", ModelBuilder.With(script, ModelBuilder.Loop(Items + """outputCollection="all" outputElement="=twice" """))));
        long key = await harness.StartAsync(variables: """{"items":[1,2.5]}""");

        Assert.That(harness.Variables(key)["all"], Is.EqualTo("[2,5]"));
        Assert.That(harness.Variables(key), Does.Not.ContainKey("twice"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task MultiInstance_OverAFilteredAndSortedCollection_TakesWhatTheExpressionReturns()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.With(
            ModelBuilder.Job("work"),
            ModelBuilder.Loop("""inputCollection="=for n in sort(items, function(a, b) a &lt; b)[item > 1] return n * 10" inputElement="item" """))));
        await harness.StartAsync(variables: """{"items":[3,1,2]}""");

        Assert.That(
            (await harness.ActivateAsync()).Select(job => job.Variables["item"]!.GetValue<int>()), Is.EqualTo(new[] { 20, 30 }));
    }

    [Test]
    public async Task InclusiveJoin_ALinkLeadsToIt_WaitsForTheTokenBehindTheLink()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Inclusive("fork").Inclusive("join").End()
            .Add(ModelBuilder.Job("far", "far"))
            .Add(ModelBuilder.Event("intermediateThrowEvent", "leap", ModelBuilder.Link("L")))
            .Add(ModelBuilder.Event("intermediateCatchEvent", "land", ModelBuilder.Link("L")))
            .Chain("start", "fork").Flow("fork", "join", "=true").Flow("fork", "far", "=true")
            .Chain("far", "leap").Chain("land", "join", "end");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        Assert.That(harness.Trace, Does.Not.Contain("join Completed"));
        await harness.CompleteAsync(await harness.ActivateOneAsync("far"));

        Assert.That(harness.Trace.Count(line => line == "join Completed"), Is.EqualTo(1));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Deploy_DecisionOfItsOwnDeploymentThatIsMissing_IsRejected()
    {
        await using EngineHarness harness = new();
        string model = ModelBuilder.Line("p", ("rule", """<bpmn:businessRuleTask id="rule"><bpmn:extensionElements><zeebe:calledDecision decisionId="d" bindingType="deployment" resultVariable="r"/></bpmn:extensionElements></bpmn:businessRuleTask>""")).ToString();
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.DeployAsync([new("p.bpmn", Encoding.UTF8.GetBytes(model))], null, CancellationToken.None),
            RejectionKind.InvalidArgument,
            "'rule' uses the decision 'd' of its own deployment");
    }

    private static ModelBuilder Inner() => new ModelBuilder("sub").Start("begin").Add(ModelBuilder.Job("work")).End("done")
        .Chain("begin", "work", "done");

    private static ModelBuilder Repeated(ModelBuilder inner) =>
        ModelBuilder.Line("p", ModelBuilder.With(inner.ToSubProcess(), ModelBuilder.Loop(Items)));

    private static IEnumerable<string> TraceOf(EngineHarness harness, long key) => harness.Snapshot.ElementInstances.Values
        .Where(element => element.Process.ProcessInstanceKey == key)
        .Select(element => $"{element.ElementId} {EngineHarness.Name(element.State.Value)}");

    private static IEnumerable<ProcessInstanceState> States(EngineHarness harness) =>
        harness.Snapshot.ProcessInstances.Values.Select(instance => instance.State);
}
