using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A time after the element has begun.</summary>
internal sealed record TimerTrigger(ElementExpression Duration) : EventTrigger;
