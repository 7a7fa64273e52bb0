namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>A subscription gets the oldest message that was kept for it.</summary>
internal sealed record DeliverKeptMessage(long SubscriptionKey) : Step;
