using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A way from one flow node to another.</summary>
internal sealed record SequenceFlow(string Id, string SourceId, string TargetId, ElementExpression? Condition);
