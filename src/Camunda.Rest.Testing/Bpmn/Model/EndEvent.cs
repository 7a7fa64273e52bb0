using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An end event; a terminating one ends everything else in its scope, and one with an error code throws that error.</summary>
internal sealed record EndEvent(NodeFacts Facts, bool Terminates, ElementExpression? ErrorCode) : FlowNode(Facts);
