namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Something that was reported as a problem; it only lets the reading of the file go on.</summary>
internal sealed record RefusedThrow : EventThrow;
