namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Waits for all incoming flows, then takes all outgoing ones.</summary>
internal sealed record ParallelGateway(NodeFacts Facts) : FlowNode(Facts);
