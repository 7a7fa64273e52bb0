using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Events;

[Parallelizable(ParallelScope.All)]
internal sealed class EventGatewayTests
{
    [TestCase("message")]
    [TestCase("timer")]
    [TestCase("signal")]
    public async Task Gateway_FirstEvent_GoesOnThereAlone(string first)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model());
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "g Active" }));

        await HappenAsync(harness, first);
        Assert.That(
            harness.Trace, Is.EqualTo(new[] { "start Completed", "g Completed", $"{first} Completed", $"end_{first} Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(
            harness.Snapshot.SequenceFlows.Values.Select(flow => flow.SequenceFlowId),
            Is.EqualTo(new[] { "start_g", $"{first}_end_{first}" }));
        foreach (string other in (string[])["message", "timer", "signal"])
        {
            await HappenAsync(harness, other);
        }

        Assert.That(harness.Trace.Count(), Is.EqualTo(4));
    }

    [Test]
    public async Task Gateway_Message_BringsItsVariables()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model());
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        await HappenAsync(harness, "message");
        Assert.That(harness.Variables(key)["sum"], Is.EqualTo("5"));
        MessageSubscriptionRecord subscription = harness.Snapshot.MessageSubscriptions.Values.Single();
        Assert.That(
            (subscription.Node.Id, subscription.State), Is.EqualTo(("message", MessageSubscriptionState.Correlated)));
    }

    [Test]
    public async Task Gateway_KeptMessage_GoesOnAtOnce()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model());
        await harness.Engine.PublishMessageAsync(
            new("paid") { CorrelationKey = "A", TimeToLive = TimeSpan.FromHours(1) }, CancellationToken.None);
        await harness.StartAsync(variables: """{"key":"A"}""");
        Assert.That(harness.Trace, Does.Contain("end_message Completed"));
    }

    [Test]
    public async Task Gateway_KeyIsMissing_RaisesAnIncidentThatCanBeResolved()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model());
        long key = await harness.StartAsync();
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That((incident.ElementId, incident.ErrorType), Is.EqualTo(("g", IncidentErrorType.ExtractValueError)));
        await HappenAsync(harness, "signal");
        Assert.That(harness.Trace, Does.Contain("g Active"));

        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"key":"A"}""")!, local: true, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        await HappenAsync(harness, "signal");
        Assert.That(harness.Trace, Does.Contain("end_signal Completed"));
    }

    [Test]
    public async Task Gateway_StartListener_HoldsItUp()
    {
        ModelBuilder model = new ModelBuilder("p").Start()
            .Add("<bpmn:eventBasedGateway id=\"g\">"
                + $"{ModelBuilder.Extensions(ModelBuilder.Listeners(ModelBuilder.Listener("start", "before")))}</bpmn:eventBasedGateway>")
            .Add(ModelBuilder.Wait("v", "PT1S")).Add(ModelBuilder.Wait("w", "PT2S")).Chain("start", "g", "v").Chain("g", "w");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        await harness.StartAsync();
        ActivatedJob before = await harness.ActivateOneAsync("before");
        harness.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "g Active" }));
        await harness.CompleteAsync(before);
        harness.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "g Completed", "v Completed" }));
    }

    [Test]
    public async Task Create_BeforeAnEventOfAGateway_IsRefused()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model());
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CreateInstanceAsync(new() { ProcessDefinitionId = "p", StartInstructions = ["timer"] }, CancellationToken.None),
            RejectionKind.InvalidArgument,
            "cannot be started before 'timer': that follows an event-based gateway");
    }

    [Test]
    public async Task Cancel_WhileItWaits_EndsAllWaits()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model());
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        await HappenAsync(harness, "timer");
        await HappenAsync(harness, "signal");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "g Terminated" }));
        Assert.That(harness.Snapshot.MessageSubscriptions.Values.Single().State, Is.EqualTo(MessageSubscriptionState.Deleted));
    }

    private static ModelBuilder Model() => new ModelBuilder("p")
        .Start()
        .Add("<bpmn:eventBasedGateway id=\"g\"/>")
        .Add(ModelBuilder.Catch("message", "m"))
        .Add(ModelBuilder.Wait("timer", "PT10S"))
        .Add(ModelBuilder.Event("intermediateCatchEvent", "signal", ModelBuilder.Signal("s")))
        .End("end_message")
        .End("end_timer")
        .End("end_signal")
        .Chain("start", "g", "message", "end_message")
        .Chain("g", "timer", "end_timer")
        .Chain("g", "signal", "end_signal")
        .Defines("m", "paid")
        .DefinesSignal("s", "alarm");

    private static async Task HappenAsync(EngineHarness harness, string trigger)
    {
        switch (trigger)
        {
            case "message":
                await harness.Engine.PublishMessageAsync(
                    new("paid") { CorrelationKey = "A", Variables = EngineHarness.Json("""{"sum":5}""") }, CancellationToken.None);
                break;
            case "timer":
                harness.Time.Advance(TimeSpan.FromSeconds(10));
                break;
            default:
                await harness.Engine.BroadcastSignalAsync("alarm", null, null, CancellationToken.None);
                break;
        }
    }
}
