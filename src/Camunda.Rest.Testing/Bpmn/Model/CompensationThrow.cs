namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Compensates an activity of the scope, or all of them where it is null, and waits until that is done.</summary>
internal sealed record CompensationThrow(string? ActivityId) : EventThrow;
