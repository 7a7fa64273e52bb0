using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Which decision a task evaluates, and the variable that receives the result.</summary>
internal sealed record CalledDecision(ElementExpression DecisionId, VersionBinding Binding, string ResultVariable);
