namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>
/// A process as an element of its own, where it has execution listeners. What is in it belongs to the process, not to this.
/// </summary>
internal sealed record ProcessElement(NodeFacts Facts) : FlowNode(Facts);
