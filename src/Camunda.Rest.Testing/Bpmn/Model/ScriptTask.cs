using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A script task that the engine does itself: it evaluates an expression.</summary>
internal sealed record ScriptTask(NodeFacts Facts, ElementExpression Expression, string ResultVariable) : FlowNode(Facts);
