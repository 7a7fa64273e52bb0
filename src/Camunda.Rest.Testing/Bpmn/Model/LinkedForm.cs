using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A deployed form that an element shows.</summary>
internal sealed record LinkedForm(ElementExpression FormId, VersionBinding Binding);
