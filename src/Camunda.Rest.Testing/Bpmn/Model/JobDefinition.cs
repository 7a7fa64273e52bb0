using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>What the job of a task or listener is to be.</summary>
internal sealed record JobDefinition(ElementExpression Type, ElementExpression Retries);
