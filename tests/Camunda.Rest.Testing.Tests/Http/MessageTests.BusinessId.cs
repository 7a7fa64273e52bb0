using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>What messages have from API 8.10 on.</summary>
[RequiresContract("MessagePublicationRequest.BusinessId")]
public sealed class MessageStartTests
{
    [Test]
    public async Task Correlate_BusinessId_IsThatOfTheInstanceWhichItStarts()
    {
        await using ModelStage stage = await OpenAsync();

        MessageCorrelationResult result = await stage.Camunda.Messages
            .Correlate("ordered")
            .WithBusinessId(BusinessId.Parse("A-42", null))
            .SendAsync();

        Assert.That(
            (await stage.Camunda.ProcessInstances[result.ProcessInstanceKey].GetAsync()).BusinessId,
            Is.EqualTo((BusinessId?)BusinessId.Parse("A-42", null)));
        CorrelatedMessageSubscriptionResult correlated = await stage.Camunda.MessageSubscriptions.SearchCorrelated().FirstAsync();
        Assert.That(
            (correlated.ProcessInstanceKey, correlated.ElementInstanceKey),
            Is.EqualTo((result.ProcessInstanceKey, (ElementInstanceKey?)null)));
    }

    [Test]
    public async Task Search_StartEvent_ShowsItsSubscription()
    {
        await using ModelStage stage = await OpenAsync();

        MessageSubscriptionResult found = await stage.Camunda.MessageSubscriptions.Search()
            .Where(found => found.MessageSubscriptionType == MessageSubscriptionType.StartEvent)
            .FirstAsync();

        Assert.That(
            (found.ElementId.ToString(), found.MessageName, found.ProcessInstanceKey, found.ProcessDefinitionVersion),
            Is.EqualTo(("s", "ordered", (ProcessInstanceKey?)null, (int?)1)));
    }

    private static Task<ModelStage> OpenAsync() =>
        ModelStage.OpenAsync(new ModelBuilder("p")
            .StartBy("s", "m")
            .Defines("m", "ordered", null)
            .Add(ModelBuilder.Job("a"))
            .End()
            .Chain("s", "a", "end"));
}
