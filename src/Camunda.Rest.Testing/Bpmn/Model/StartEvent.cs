namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A none start event.</summary>
internal sealed record StartEvent(NodeFacts Facts) : FlowNode(Facts);
