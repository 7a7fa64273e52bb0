namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>What makes an event happen.</summary>
internal abstract record EventTrigger;
