namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>What last happened to a message subscription, as the API shows it.</summary>
internal enum MessageSubscriptionState
{
    Created,
    Correlated,
    Deleted,
}
