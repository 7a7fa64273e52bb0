using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A time, or several.</summary>
internal sealed record TimerTrigger(TimerKind Kind, ElementExpression Time) : EventTrigger;
