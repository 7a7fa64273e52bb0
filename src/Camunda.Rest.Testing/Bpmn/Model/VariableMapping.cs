using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>An input or output mapping; the target is a path of names.</summary>
internal sealed record VariableMapping(ElementExpression Source, IReadOnlyList<string> Target);
