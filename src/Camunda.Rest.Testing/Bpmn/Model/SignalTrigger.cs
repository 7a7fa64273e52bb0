using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A signal of that name.</summary>
internal sealed record SignalTrigger(ElementExpression Name) : EventTrigger;
