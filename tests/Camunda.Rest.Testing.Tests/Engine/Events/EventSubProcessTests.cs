using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Events;

[Parallelizable(ParallelScope.All)]
internal sealed class EventSubProcessTests
{
    [Test]
    public async Task Timer_Interrupting_TakesThePlaceOfTheProcess()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Process(ModelBuilder.Timer("PT10S")));
        long key = await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Terminated", "h Active", "hs Completed", "ha Active" }));
        await harness.CompleteAsync(await harness.ActivateOneAsync("handle"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Timer_CycleThatDoesNotInterrupt_StartsSeveralTimesAndTheScopeWaits()
    {
        await using EngineHarness harness =
            await EngineHarness.WithAsync(Process(ModelBuilder.Timer("timeCycle", "R2/PT10S"), interrupts: false));
        long key = await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromSeconds(60));

        IReadOnlyList<ActivatedJob> handling = await harness.ActivateAsync("handle");
        Assert.That(handling, Has.Count.EqualTo(2));
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));
        foreach (ActivatedJob job in handling)
        {
            await harness.CompleteAsync(job);
        }

        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Trace, Has.None.Contains("Terminated"));
    }

    [Test]
    public async Task Message_NotInterrupting_HappensForEachMessageWithItsVariables()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Process(ModelBuilder.Message("m"), interrupts: false).Defines("m", "paid"));
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        await PublishAsync(harness, "A", """{"n":1}""");
        await PublishAsync(harness, "B", """{"n":2}""");
        await PublishAsync(harness, "A", """{"n":3}""");

        Assert.That((await harness.ActivateAsync("handle")).Count, Is.EqualTo(2));
        Assert.That(harness.Variables(key)["n"], Is.EqualTo("3"));
        MessageSubscriptionRecord subscription = harness.Snapshot.MessageSubscriptions.Values.Single();
        Assert.That((subscription.Node.Id, subscription.ElementInstanceKey), Is.EqualTo(("hs", (long?)key)));
    }

    [Test]
    public async Task Message_OutputsOfTheStartEvent_GoToTheEventSubProcess()
    {
        string outputs = ModelBuilder.Extensions(
            ModelBuilder.Mapping("<zeebe:output source=\"=n\" target=\"taken\"/>"));
        ModelBuilder model = new ModelBuilder("p").Start().Add(ModelBuilder.Job("a")).Chain("start", "a").Defines("m", "paid")
            .Add(new ModelBuilder("h").StartOn("hs", ModelBuilder.Message("m"), more: outputs).Add(ModelBuilder.Job("ha", "handle"))
                .Chain("hs", "ha").ToEventSubProcess(ModelBuilder.Extensions(
                    ModelBuilder.Mapping("<zeebe:input source=\"=0\" target=\"taken\"/>"))));
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        await PublishAsync(harness, "A", """{"n":7}""");

        long handler = Key(harness, "h");
        Assert.That(harness.Variables(handler), Is.EquivalentTo(new Dictionary<string, string> { ["taken"] = "7" }));
        Assert.That(harness.Variables(key), Does.Not.ContainKey("n"));
    }

    [Test]
    public async Task Message_KeyIsMissing_TheStartEventGoesOnWhenTheIncidentIsResolved()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Process(ModelBuilder.Message("m")).Defines("m", "paid"));
        long key = await harness.StartAsync();
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(
            (incident.ErrorType, incident.ElementId), Is.EqualTo((IncidentErrorType.ExtractValueError, "start")));
        Assert.That(harness.Instance(key).HasIncident, Is.True);
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Active" }));

        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"key":"A"}""")!, local: true, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        Assert.That(harness.Instance(key).HasIncident, Is.False);
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Active" }));
        await PublishAsync(harness, "A");
        Assert.That(harness.Trace, Does.Contain("ha Active"));
    }

    [Test]
    public async Task Message_KeyThatTheStartEventBrings_IsKnown()
    {
        ModelBuilder model = new ModelBuilder("p").StartBy("start", "s").Add(ModelBuilder.Job("a")).Chain("start", "a")
            .Add(Handler("h", ModelBuilder.Message("m"))).Defines("s", "ordered", null).Defines("m", "paid");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        await harness.Engine.PublishMessageAsync(
            new("ordered") { Variables = EngineHarness.Json("""{"key":"A"}""") }, CancellationToken.None);
        await PublishAsync(harness, "A");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Terminated", "h Active", "hs Completed", "ha Active" }));
    }

    [Test]
    public async Task Message_KeptForAnEventSubProcess_TakesThePlaceOfWhatHasBegun()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Process(ModelBuilder.Message("m")).Defines("m", "paid"));
        await harness.Engine.PublishMessageAsync(
            new("paid") { CorrelationKey = "A", TimeToLive = TimeSpan.FromHours(1) }, CancellationToken.None);
        await harness.StartAsync(variables: """{"key":"A"}""");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Terminated", "h Active", "hs Completed", "ha Active" }));
    }

    [Test]
    public async Task Create_BeforeAnElement_WaitsForTheEventSubProcesses()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Process(ModelBuilder.Message("m")).Defines("m", "paid"));
        CreateInstance command = new() { ProcessDefinitionId = "p", StartInstructions = ["a"] };
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CreateInstanceAsync(command, CancellationToken.None),
            RejectionKind.InvalidArgument,
            "The process 'p' cannot wait for its event sub-processes. The expression '=key'");
        await harness.Engine.CreateInstanceAsync(
            command with { Variables = EngineHarness.Json("""{"key":"A"}""") }, CancellationToken.None);
        await PublishAsync(harness, "A");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "a Terminated", "h Active", "hs Completed", "ha Active" }));
    }

    [Test]
    public async Task Cancel_InstanceWhoseStartEventCouldNotGoOn_ClosesItsIncident()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Process(ModelBuilder.Message("m")).Defines("m", "paid"));
        long key = await harness.StartAsync();
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Snapshot.Incidents.Values.Single().State, Is.EqualTo(IncidentState.Resolved));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Terminated));
    }

    [Test]
    public async Task Interrupting_InASubProcess_EndsItsOtherWaitsButNotThoseOnItsBorder()
    {
        ModelBuilder sub = new ModelBuilder("sub").Start("s").Add(ModelBuilder.Job("a")).Chain("s", "a")
            .Add(Handler("h", ModelBuilder.Signal("one")))
            .Add(Handler("i", ModelBuilder.Signal("two"), interrupts: false));
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", sub.ToSubProcess()).DefinesSignal("one", "one").DefinesSignal("two", "two")
                .DefinesSignal("three", "three").Boundary("late", "sub", ModelBuilder.Signal("three")).End("end2").Chain("late", "end2"));
        long key = await harness.StartAsync();
        await SignalAsync(harness, "one");
        await SignalAsync(harness, "two");
        Assert.That(harness.Trace, Does.Contain("h Active").And.Not.Contain("i Active"));

        await SignalAsync(harness, "three");
        Assert.That(harness.Trace, Does.Contain("sub Terminated").And.Contain("h Terminated").And.Contain("end2 Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Interrupting_WhileAnotherRuns_EndsThatToo()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            new ModelBuilder("p").Start().Add(ModelBuilder.Job("a")).Chain("start", "a").DefinesSignal("one", "one")
                .DefinesSignal("two", "two")
                .Add(Handler("h", ModelBuilder.Signal("one"), interrupts: false)).Add(Handler("i", ModelBuilder.Signal("two"))));
        await harness.StartAsync();
        await SignalAsync(harness, "one");
        await SignalAsync(harness, "two");
        Assert.That(harness.Trace, Does.Contain("a Terminated").And.Contain("h Terminated").And.Contain("i Active"));
    }

    [Test]
    public async Task Cancel_Instance_EndsItsWaits()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Process(ModelBuilder.Message("m")).Defines("m", "paid"));
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Snapshot.MessageSubscriptions.Values.Single().State, Is.EqualTo(MessageSubscriptionState.Deleted));
        await PublishAsync(harness, "A");
        Assert.That(harness.Trace, Has.None.StartsWith("h"));
    }

    [Test]
    public async Task Signal_InAnAdHocSubProcess_StartsBesideItsElements()
    {
        ModelBuilder adHoc = new ModelBuilder("x").Add(ModelBuilder.Job("a"))
            .Add(Handler("h", ModelBuilder.Signal("one"), interrupts: false));
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", adHoc.ToAdHoc()).DefinesSignal("one", "one"));
        await harness.StartAsync();
        await SignalAsync(harness, "one");
        Assert.That(harness.Trace, Does.Contain("h Active").And.Contain("x Active"));
        await harness.CompleteAsync(await harness.ActivateOneAsync("handle"));
        Assert.That(harness.Trace, Does.Contain("h Completed").And.Contain("x Active"));
    }

    [Test]
    public async Task Message_AThousandTimes_StartsEach()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Process(ModelBuilder.Message("m"), interrupts: false).Defines("m", "paid"));
        await harness.StartAsync(variables: """{"key":"A"}""");
        for (int i = 0; i < 1000; i++)
        {
            await PublishAsync(harness, "A");
        }

        Assert.That((await harness.ActivateAsync("handle", max: 2000)).Count, Is.EqualTo(1000));
    }

    [Test]
    public async Task Scope_EndsByItself_WaitsNoLonger()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Process(ModelBuilder.Timer("PT10S")));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        harness.Time.Advance(TimeSpan.FromHours(1));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Trace, Has.None.StartsWith("h"));
    }

    [Test]
    public async Task Listeners_OfAnEventSubProcess_HoldItUp()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Add(ModelBuilder.Job("a")).Chain("start", "a").DefinesSignal("one", "one")
            .Add(new ModelBuilder("h").StartOn("hs", ModelBuilder.Signal("one")).ToEventSubProcess(
                ModelBuilder.Extensions(ModelBuilder.Listeners(ModelBuilder.Listener("start", "hear")))));
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        await harness.Engine.BroadcastSignalAsync("one", EngineHarness.Json("""{"n":1}"""), null, CancellationToken.None);
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Terminated", "h Active" }));

        await harness.CompleteAsync(await harness.ActivateOneAsync("hear"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key)["n"], Is.EqualTo("1"));
    }

    [Test]
    public async Task Rejected_Command_LeavesNoWaitBehind()
    {
        // A model that forks without end: the command is rejected as a whole, and with it what it had begun to wait for.
        await using EngineHarness harness = await EngineHarness.WithAsync(
            new ModelBuilder("p").StartOn("s", ModelBuilder.Signal("one")).Add(ModelBuilder.Event("endEvent", "e", ModelBuilder.Signal("one")))
                .Chain("s", "e").DefinesSignal("one", "one").Add(Handler("h", ModelBuilder.Timer("PT1S"), interrupts: false)));
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.BroadcastSignalAsync("one", null, null, CancellationToken.None),
            RejectionKind.ResourceExhausted,
            "without a wait");
        Assert.That(harness.Snapshot.ProcessInstances, Is.Empty);
        harness.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(harness.Trace, Is.Empty);
    }

    private static ModelBuilder Process(string trigger, bool interrupts = true) => new ModelBuilder("p")
        .Start()
        .Add(ModelBuilder.Job("a"))
        .Chain("start", "a")
        .Add(Handler("h", trigger, interrupts));

    private static (string Id, string Xml) Handler(string id, string trigger, bool interrupts = true) => new ModelBuilder(id)
        .StartOn($"{id}s", trigger, interrupts)
        .Add(ModelBuilder.Job($"{id}a", "handle"))
        .Chain($"{id}s", $"{id}a")
        .ToEventSubProcess();

    private static long Key(EngineHarness harness, string elementId) =>
        harness.Snapshot.ElementInstances.Values.Single(element => element.ElementId == elementId).ElementInstanceKey;

    private static Task<BroadcastedSignal> SignalAsync(EngineHarness harness, string name) =>
        harness.Engine.BroadcastSignalAsync(name, null, null, CancellationToken.None);

    private static Task<MessageRecord> PublishAsync(EngineHarness harness, string correlationKey, string? variables = null) =>
        harness.Engine.PublishMessageAsync(
            new("paid") { CorrelationKey = correlationKey, Variables = EngineHarness.Json(variables) }, CancellationToken.None);
}
