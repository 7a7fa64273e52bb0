namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A BPMN error with that code; null catches them all.</summary>
internal sealed record ErrorTrigger(string? Code) : CodeTrigger(Code);
