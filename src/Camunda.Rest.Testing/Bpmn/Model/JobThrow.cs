namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Has a job worker send a message.</summary>
internal sealed record JobThrow(JobDefinition Job) : EventThrow;
