using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Messages;

[Parallelizable(ParallelScope.All)]
internal sealed class MessageTests
{
    [TestCase("catch")]
    [TestCase("receive")]
    public async Task Publish_SomeoneWaits_GoesOnWithItsVariables(string kind)
    {
        await using EngineHarness harness = await WithWaitAsync(
            kind == "catch" ? ModelBuilder.Catch("w", "m") : ModelBuilder.Receive("w", "m"));
        long key = await harness.StartAsync(variables: """{"key":"A-1"}""");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "w Active" }));

        await PublishAsync(harness, "A-2");
        Assert.That(harness.Trace, Does.Contain("w Active"));
        await PublishAsync(harness, "A-1", """{"sum":12.50}""");

        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "w Completed", "end Completed" }));
        Assert.That(harness.Variables(key)["sum"], Is.EqualTo("12.50"));
        Assert.That(Subscriptions(harness), Is.EqualTo(new[] { "w Correlated" }));
    }

    [Test]
    public async Task Publish_NumberAsCorrelationKey_IsComparedAsText()
    {
        await using EngineHarness harness = await WithWaitAsync(ModelBuilder.Catch("w", "m"));
        await harness.StartAsync(variables: """{"key":42}""");
        await PublishAsync(harness, "42");
        Assert.That(harness.Trace, Does.Contain("w Completed"));
    }

    [Test]
    public async Task Open_CorrelationKeyIsMissing_RaisesAnIncidentThatCanBeResolved()
    {
        await using EngineHarness harness = await WithWaitAsync(ModelBuilder.Catch("w", "m"));
        long key = await harness.StartAsync();
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.ExtractValueError));
        Assert.That(
            incident.ErrorMessage, Does.StartWith("The expression '=key' must return a string or a number, but returned null."));

        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"key":"A"}""")!, local: true, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        await PublishAsync(harness, "A");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Publish_BeforeAnyoneWaits_IsKeptForItsTimeToLive()
    {
        await using EngineHarness harness = await WithWaitAsync(ModelBuilder.Catch("w", "m"));
        await PublishAsync(harness, "in time", seconds: 60);
        await PublishAsync(harness, "not kept");
        harness.Time.Advance(TimeSpan.FromMilliseconds(59_999));
        long inTime = await harness.StartAsync(variables: """{"key":"in time"}""");
        long notKept = await harness.StartAsync(variables: """{"key":"not kept"}""");

        await PublishAsync(harness, "late", seconds: 60);
        harness.Time.Advance(TimeSpan.FromSeconds(60));
        long late = await harness.StartAsync(variables: """{"key":"late"}""");

        Assert.That(
            new[] { inTime, notKept, late }.Select(key => harness.Instance(key).State),
            Is.EqualTo(new[] { ProcessInstanceState.Completed, ProcessInstanceState.Active, ProcessInstanceState.Active }));
    }

    [Test]
    public async Task Publish_TwoInstancesWait_ReachesOneOfEachProcess()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Wait("p"), Wait("q"));
        foreach (string process in (string[])["p", "p", "q"])
        {
            await harness.StartAsync(process, """{"key":"A"}""");
        }

        await PublishAsync(harness, "A", seconds: 60);
        Assert.That(
            harness.Snapshot.ProcessInstances.Values.Select(instance => instance.State),
            Is.EqualTo(new[] { ProcessInstanceState.Completed, ProcessInstanceState.Active, ProcessInstanceState.Completed }));
        Assert.That(
            harness.Snapshot.CorrelatedMessages.Values.Select(correlated => correlated.Process.Definition.ProcessDefinitionId),
            Is.EqualTo(new[] { "p", "q" }));

        await harness.StartAsync("q", """{"key":"A"}"""); // Kept, but q has it.
        Assert.That(harness.Snapshot.ProcessInstances.Values.Last().State, Is.EqualTo(ProcessInstanceState.Active));
    }

    [Test]
    public async Task Publish_SameIdWhileOneIsKept_IsRefused()
    {
        await using EngineHarness harness = await WithWaitAsync(ModelBuilder.Catch("w", "m"));
        await PublishAsync(harness, "A", seconds: 60, messageId: "1");
        await EngineHarness.AssertRejectedAsync(PublishAsync(harness, "A", messageId: "1"), RejectionKind.AlreadyExists, "with the id '1'");
        await PublishAsync(harness, "B", seconds: 60, messageId: "1");
        await PublishAsync(harness, "A", seconds: 60, messageId: "2");

        harness.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.That(await PublishAsync(harness, "A", messageId: "1"), Has.Property(nameof(MessageRecord.MessageId)).EqualTo("1"));
    }

    [Test]
    public async Task Correlate_NobodyWaits_IsRefusedAndKeepsNothing()
    {
        await using EngineHarness harness = await WithWaitAsync(ModelBuilder.Catch("w", "m"));
        await EngineHarness.AssertRejectedAsync(
            CorrelateAsync(harness, "A"), RejectionKind.NotFound, "Nobody waits for the message 'paid' with the correlation key 'A'.");
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));

        Assert.That((await CorrelateAsync(harness, "A")).Process.ProcessInstanceKey, Is.EqualTo(key));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Cancel_InstanceThatWaits_ClosesItsSubscription()
    {
        await using EngineHarness harness = await WithWaitAsync(ModelBuilder.Catch("w", "m"));
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);

        await EngineHarness.AssertRejectedAsync(CorrelateAsync(harness, "A"), RejectionKind.NotFound, "Nobody waits");
        Assert.That(Subscriptions(harness), Is.EqualTo(new[] { "w Deleted" }));
    }

    [Test]
    public async Task Boundary_Interrupting_EndsTheTaskAndItsJob()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Job().Boundary("e", "a", ModelBuilder.Message("m")).Chain("e", "end"));
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        ActivatedJob job = await harness.ActivateOneAsync();
        await PublishAsync(harness, "A", """{"why":"cancelled"}""");

        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Terminated", "e Completed", "end Completed" }));
        Assert.That(harness.Job(job).State, Is.EqualTo(JobState.Canceled));
        Assert.That(harness.Variables(key)["why"], Is.EqualTo("\"cancelled\""));
    }

    [Test]
    public async Task Boundary_NotInterrupting_HappensForEachMessageBesideTheTask()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Job().Boundary("e", "a", ModelBuilder.Message("m"), interrupts: false).Chain("e", "end"));
        await PublishAsync(harness, "A", seconds: 60); // Kept for it.
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        await PublishAsync(harness, "A");
        Assert.That(
            harness.Trace,
            Is.EqualTo(new[] { "start Completed", "a Active", "e Completed", "end Completed", "e Completed", "end Completed" }));

        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        await EngineHarness.AssertRejectedAsync(CorrelateAsync(harness, "A"), RejectionKind.NotFound, "Nobody waits");
        Assert.That(harness.Snapshot.CorrelatedMessages, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Boundary_TimerThatDoesNotInterrupt_HappensBesideTheTask()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Job().Boundary("e", "a", ModelBuilder.Timer("PT5S"), interrupts: false).Chain("e", "end"));
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        harness.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "a Active", "e Completed", "end Completed" }));

        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Start_Message_StartsTheLatestVersionWithItsVariables()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            StartedByMessage(), StartedByMessage().Add("<bpmn:textAnnotation id=\"two\"/>"));
        CorrelatedMessageRecord correlated = await CorrelateAsync(harness, "", """{"sum":1}""");

        ProcessInstanceRecord instance = harness.Snapshot.ProcessInstances.Values.Single();
        Assert.That(
            (instance.Process.ProcessInstanceKey, instance.Process.Definition.Version, instance.State),
            Is.EqualTo((correlated.Process.ProcessInstanceKey, 2, ProcessInstanceState.Active)));
        Assert.That(harness.Variables(instance.Process.ProcessInstanceKey)["sum"], Is.EqualTo("1"));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "s Completed", "a Active" }));
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CreateInstanceAsync(new() { ProcessDefinitionId = "p" }, CancellationToken.None),
            RejectionKind.InvalidState,
            "has no start event without a trigger");
    }

    [Test]
    public async Task Start_VersionsDeleted_TheLastThatIsLeftIsStarted()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            StartedByMessage(), StartedByMessage().Add("<bpmn:textAnnotation id=\"two\"/>"));
        long[] definitions = [.. harness.Snapshot.ProcessDefinitions.Keys];
        await harness.Engine.DeleteResourceAsync(definitions[1], CancellationToken.None);
        Assert.That((await CorrelateAsync(harness, "")).Process.Definition.Version, Is.EqualTo(1));

        await harness.Engine.DeleteResourceAsync(definitions[0], CancellationToken.None);
        await EngineHarness.AssertRejectedAsync(CorrelateAsync(harness, ""), RejectionKind.NotFound, "Nobody waits");
    }

    [Test]
    public async Task Start_CorrelationKeyOfAnInstanceThatRuns_StartsTheNextWhenThatOneEnds()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(StartedByMessage());
        await PublishAsync(harness, "A", """{"n":1}""", seconds: 60);
        await PublishAsync(harness, "A", """{"n":2}""", seconds: 60);
        await EngineHarness.AssertRejectedAsync(CorrelateAsync(harness, "A"), RejectionKind.NotFound, "Nobody waits");
        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(1));

        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(
            harness.Snapshot.ProcessInstances.Values.Select(instance => harness.Variables(instance.Process.ProcessInstanceKey)["n"]),
            Is.EqualTo(new[] { "1", "2" }));
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(2));
        Assert.That((await CorrelateAsync(harness, "A")).Process.ProcessInstanceKey, Is.Not.Zero);
    }

    [Test]
    public async Task Publish_OtherTenant_ReachesNobody()
    {
        await using EngineHarness harness = await WithWaitAsync(ModelBuilder.Catch("w", "m"));
        await harness.StartAsync(variables: """{"key":"A"}""");
        await harness.Engine.PublishMessageAsync(new("paid") { CorrelationKey = "A", TenantId = "acme" }, CancellationToken.None);
        Assert.That(harness.Trace, Does.Contain("w Active"));
    }

    private static ModelBuilder Wait(string id) => ModelBuilder.Line(id, ModelBuilder.Catch("w", "m")).Defines("m", "paid");

    private static ModelBuilder Job() => ModelBuilder.Line("p", ModelBuilder.Job("a")).Defines("m", "paid");

    private static ModelBuilder StartedByMessage() =>
        new ModelBuilder("p").StartBy("s", "m").Defines("m", "paid", null).Add(ModelBuilder.Job("a")).End().Chain("s", "a", "end");

    private static Task<EngineHarness> WithWaitAsync((string Id, string Xml) wait) =>
        EngineHarness.WithAsync(ModelBuilder.Line("p", wait).Defines("m", "paid"));

    private static IEnumerable<string> Subscriptions(EngineHarness harness) => harness.Snapshot.MessageSubscriptions.Values.Select(
        subscription => $"{subscription.Node.Id} {EngineHarness.Name(subscription.State.Value)}");

    private static Task<MessageRecord> PublishAsync(
        EngineHarness harness,
        string correlationKey,
        string? variables = null,
        double seconds = 0,
        string? messageId = null) => harness.Engine.PublishMessageAsync(
            new("paid")
            {
                CorrelationKey = correlationKey,
                Variables = EngineHarness.Json(variables),
                TimeToLive = TimeSpan.FromSeconds(seconds),
                MessageId = messageId,
            },
            CancellationToken.None);

    private static Task<CorrelatedMessageRecord> CorrelateAsync(EngineHarness harness, string correlationKey, string? variables = null) =>
        harness.Engine.CorrelateMessageAsync(
            new("paid") { CorrelationKey = correlationKey, Variables = EngineHarness.Json(variables) }, CancellationToken.None);
}
