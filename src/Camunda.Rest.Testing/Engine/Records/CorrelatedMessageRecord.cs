namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A message that has reached a subscription. The key only tells such records apart.</summary>
internal sealed record CorrelatedMessageRecord(
    long Key,
    MessageRecord Message,
    MessageSubscriptionRecord Subscription,
    ProcessInstanceRef Process,
    DateTimeOffset Time);
