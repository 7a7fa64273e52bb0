namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Takes the first flow whose condition holds, else the default one.</summary>
internal sealed record ExclusiveGateway(NodeFacts Facts, SequenceFlow? Default) : FlowNode(Facts);
