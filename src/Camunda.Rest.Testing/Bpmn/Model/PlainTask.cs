namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A task that nobody works: undefined or manual. Tokens pass through.</summary>
internal sealed record PlainTask(NodeFacts Facts) : FlowNode(Facts);
