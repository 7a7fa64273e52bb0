using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Messages that have reached a subscription, each with what it reached.</summary>
internal static class CorrelatedMessageView
{
    private const string OwnKey = "key";

    public static EntityView<CorrelatedMessageRecord> Create(int partitionId) => new EntityView<CorrelatedMessageRecord>(OwnKey)
        .SearchedBy(OwnKey, FieldKind.Key, correlated => [correlated.Key])
        .Process(correlated => correlated.Process)
        .Key("subscriptionKey", correlated => correlated.Subscription.SubscriptionKey)
        .Key("messageKey", correlated => correlated.Message.MessageKey)
        .Text("messageName", correlated => correlated.Message.Name)
        .Text("correlationKey", correlated => correlated.Message.CorrelationKey)
        .Moment("correlationTime", correlated => correlated.Time)
        .Text("elementId", correlated => correlated.Subscription.Node.Id)
        .Key("elementInstanceKey", correlated => correlated.Subscription.ElementInstanceKey)
        .Number("partitionId", _ => partitionId);
}
