namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An escalation with that code; null catches them all.</summary>
internal sealed record EscalationTrigger(string? Code) : CodeTrigger(Code);
