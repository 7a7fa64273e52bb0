namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A trigger that was reported as a problem; it only lets the reading of the file go on.</summary>
internal sealed record RefusedTrigger : EventTrigger;
