namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A business rule task that the engine does itself: it evaluates a decision.</summary>
internal sealed record DecisionTask(NodeFacts Facts, CalledDecision Decision) : FlowNode(Facts);
