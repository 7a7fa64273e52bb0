namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An end event, and what it does there; null where it only ends the path.</summary>
internal sealed record EndEvent(NodeFacts Facts, EventThrow? Throws) : FlowNode(Facts);
