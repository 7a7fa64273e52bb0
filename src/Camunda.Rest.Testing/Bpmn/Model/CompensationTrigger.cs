namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>The compensation of the activity that the event is on.</summary>
internal sealed record CompensationTrigger : EventTrigger;
