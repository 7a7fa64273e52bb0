namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Takes every flow whose condition holds, else the default one; waits for all tokens that can still come.</summary>
internal sealed record InclusiveGateway(NodeFacts Facts, SequenceFlow? Default) : FlowNode(Facts);
