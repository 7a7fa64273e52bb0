namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>What an event does that a token has reached.</summary>
internal abstract record EventThrow;
