namespace Camunda.Rest.Testing;

/// <summary>A timer that has not fired yet.</summary>
/// <param name="ElementId">The timer event.</param>
/// <param name="DueDate">When it fires, by the clock of the cluster.</param>
public sealed record PendingTimer(ElementId ElementId, DateTimeOffset DueDate);
