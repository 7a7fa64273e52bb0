using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Throws a BPMN error.</summary>
internal sealed record ErrorThrow(ElementExpression Code) : EventThrow;
