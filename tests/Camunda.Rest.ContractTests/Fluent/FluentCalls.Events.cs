using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    private static FluentCall[] Events =>
    [
        Of(CamundaOperations.PublishMessage, camunda => camunda.Messages.Publish("payment-received")
            .WithCorrelationKey("A-42")
            .WithMessageId("payment-7")
            .WithTimeToLive(TimeSpan.FromMinutes(10))
            .WithVariables(new { amount = 99.5m })
            .ForTenant("acme")
            .SendAsync()),
        Of(CamundaOperations.CorrelateMessage, camunda => camunda.Messages.Correlate("payment-received")
            .WithCorrelationKey("A-42")
            .WithVariables(new { amount = 99.5m })
            .ForTenant("acme")
            .SendAsync()),
        Of(CamundaOperations.SearchMessageSubscriptions, camunda => camunda.MessageSubscriptions.Search()
            .Where(s => s.MessageName == "payment-received" && s.CorrelationKey == "A-42")
            .OrderBy(MessageSubscriptionSortField.MessageName)
            .GetPageAsync()),
        Of(CamundaOperations.SearchCorrelatedMessageSubscriptions, camunda => camunda.MessageSubscriptions.SearchCorrelated()
            .Where(s => s.MessageName == "payment-received")
            .OrderByDescending(CorrelatedMessageSubscriptionSortField.CorrelationTime)
            .GetPageAsync()),
        Of(
            CamundaOperations.BroadcastSignal,
            camunda => camunda.Signals.Broadcast("stock-changed").WithVariables(new { product = "anvil" }).ForTenant("acme").SendAsync()),
    ];
}
