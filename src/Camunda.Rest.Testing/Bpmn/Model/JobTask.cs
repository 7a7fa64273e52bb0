using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A task that a job worker does.</summary>
internal sealed record JobTask(NodeFacts Facts, ElementExpression JobType, ElementExpression Retries, IReadOnlyDictionary<string, string> Headers) : FlowNode(Facts);
