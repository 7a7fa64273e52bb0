namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An intermediate event that waits for a time.</summary>
internal sealed record CatchEvent(NodeFacts Facts, TimerTrigger Trigger) : FlowNode(Facts);
