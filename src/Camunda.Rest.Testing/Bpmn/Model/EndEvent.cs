namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An end event; a terminating one ends everything else in its scope.</summary>
internal sealed record EndEvent(NodeFacts Facts, bool Terminates) : FlowNode(Facts);
