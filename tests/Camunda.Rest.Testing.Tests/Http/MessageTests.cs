using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>Messages as a client sends them.</summary>
public sealed class MessageTests
{
    [Test]
    public async Task Correlate_InstanceWaits_SaysWhichItIs()
    {
        await using ModelStage stage = await OpenAsync();
        ProcessInstanceKey key = await stage.StartAsync(variables: new { key = "A-1" });

        MessageCorrelationResult result = await stage.Camunda.Messages
            .Correlate("paid")
            .WithCorrelationKey("A-1")
            .WithVariables(new { sum = 12.5m })
            .SendAsync();

        Assert.That(result.ProcessInstanceKey, Is.EqualTo(key));
        Assert.That(await stage.StateOfAsync(key), Is.EqualTo("COMPLETED"));
        VariableSearchResult variable = await stage.Camunda.Variables.Search().Where(variable => variable.Name == "sum").FirstAsync();
        Assert.That(variable.Value, Is.EqualTo("12.5"));
    }

    [Test]
    public async Task Correlate_NobodyWaits_IsNotFound()
    {
        await using ModelStage stage = await OpenAsync();
        await stage.StartAsync(variables: new { key = "A-1" });

        Assert.That(
            () => stage.Camunda.Messages.Correlate("paid").WithCorrelationKey("A-2").SendAsync(),
            Throws.TypeOf<CamundaNotFoundException>().With.Message.Contains(
                "Nobody waits for the message 'paid' with the correlation key 'A-2'"));
    }

    [Test]
    public async Task Publish_BeforeTheInstanceWaits_ReachesItWhileTheClockOfTheClusterLetsItLive()
    {
        await using ModelStage stage = await OpenAsync();
        MessagePublicationBuilder publication = stage.Camunda.Messages.Publish("paid").WithTimeToLive(TimeSpan.FromHours(1));
        await publication.WithCorrelationKey("kept").SendAsync();
        await publication.WithCorrelationKey("expired").SendAsync();

        ProcessInstanceKey kept = await stage.StartAsync(variables: new { key = "kept" });
        stage.Cluster.Clock.Advance(TimeSpan.FromHours(1));
        ProcessInstanceKey expired = await stage.StartAsync(variables: new { key = "expired" });

        Assert.That((await stage.StateOfAsync(kept), await stage.StateOfAsync(expired)), Is.EqualTo(("COMPLETED", "ACTIVE")));
    }

    [Test]
    public async Task Publish_IdThatIsKept_IsAConflictUntilItHasExpired()
    {
        await using ModelStage stage = await OpenAsync();
        MessagePublicationRequest request = new() { Name = "paid", CorrelationKey = "A", MessageId = "1", TimeToLive = 60_000 };
        MessageKey? first = (await stage.Camunda.Api.Messages.PublishMessageAsync(request, default)).MessageKey;

        Assert.That(
            () => stage.Camunda.Api.Messages.PublishMessageAsync(request, default),
            Throws.TypeOf<CamundaConflictException>().With.Message.Contains("with the id '1'"));

        stage.Cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await stage.Camunda.Api.Messages.PublishMessageAsync(request, default)).MessageKey, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task Publish_StartEvent_StartsTheProcess()
    {
        await using ModelStage stage = await ModelStage.OpenAsync(new ModelBuilder("p")
            .StartBy("s", "m")
            .Defines("m", "ordered", null)
            .Add(ModelBuilder.Job("a"))
            .End()
            .Chain("s", "a", "end"));

        await stage.Camunda.Messages.Publish("ordered").WithVariables(new { orderId = "A-1" }).SendAsync();

        List<ActivatedJobResult> jobs = [.. await stage.Camunda.Jobs.Activate("work").SendAsync()];
        Assert.That($"{jobs.Single().Variables}", Is.EqualTo("{\"orderId\":\"A-1\"}"));
        Assert.That(
            () => stage.StartAsync(),
            Throws.TypeOf<CamundaConflictException>().With.Message.Contains("has no start event without a trigger"));
    }

    [Test]
    public async Task Publish_BlankName_IsRefused()
    {
        await using ModelStage stage = await OpenAsync();
        Assert.That(
            () => stage.Camunda.Api.Messages.PublishMessageAsync(new() { Name = " " }, default),
            Throws.TypeOf<CamundaBadRequestException>().With.Message.Contains("$.name: must not be blank."));
    }

    [Test]
    public async Task Search_Subscriptions_ShowsHowTheyStand()
    {
        await using ModelStage stage = await OpenAsync();
        ProcessInstanceKey waiting = await stage.StartAsync(variables: new { key = "A" });
        ProcessInstanceKey reached = await stage.StartAsync(variables: new { key = "B" });
        await stage.Camunda.Messages.Publish("paid").WithCorrelationKey("B").SendAsync();

        MessageSubscriptionResult open = await stage.Camunda.MessageSubscriptions.Search()
            .Where(found => found.MessageSubscriptionState == MessageSubscriptionState.Created && found.ElementId == "w")
            .FirstAsync();
        MessageSubscriptionResult done = await stage.Camunda.MessageSubscriptions.Search()
            .Where(found => found.ProcessInstanceKey == reached)
            .FirstAsync();
        CorrelatedMessageSubscriptionResult correlated = await stage.Camunda.MessageSubscriptions.SearchCorrelated()
            .Where(found => found.MessageName == "paid")
            .FirstAsync();

        Assert.Multiple(() =>
        {
            Assert.That((open.ProcessInstanceKey, open.CorrelationKey, open.MessageName), Is.EqualTo((waiting, "A", "paid")));
            Assert.That(done.MessageSubscriptionState, Is.EqualTo(MessageSubscriptionState.Correlated));
            Assert.That(
                (correlated.ProcessInstanceKey, correlated.SubscriptionKey, correlated.CorrelationKey),
                Is.EqualTo((reached, done.MessageSubscriptionKey, "B")));
        });
    }

    private static Task<ModelStage> OpenAsync() =>
        ModelStage.OpenAsync(ModelBuilder.Line("p", ModelBuilder.Receive("w", "m")).Defines("m", "paid"));
}
