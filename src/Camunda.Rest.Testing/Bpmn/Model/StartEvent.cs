namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A start event: of a message, or without a trigger.</summary>
internal sealed record StartEvent(NodeFacts Facts, MessageTrigger? Message) : FlowNode(Facts);
