using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A message of that name; with the correlation key too, unless it starts a process.</summary>
internal sealed record MessageTrigger(ElementExpression Name, ElementExpression? CorrelationKey) : EventTrigger;
