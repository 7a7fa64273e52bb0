using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A deployed resource whose key the job of a task gets, such as a robot script.</summary>
internal sealed record LinkedResource(ElementExpression ResourceId, VersionBinding Binding, string ResourceType, string LinkName);
