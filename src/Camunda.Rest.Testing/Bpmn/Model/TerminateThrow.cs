namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Ends everything else in the scope.</summary>
internal sealed record TerminateThrow : EventThrow;
