using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Throws an escalation.</summary>
internal sealed record EscalationThrow(ElementExpression Code) : EventThrow;
