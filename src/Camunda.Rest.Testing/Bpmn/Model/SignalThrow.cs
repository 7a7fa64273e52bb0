using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Broadcasts a signal with the local variables of the event.</summary>
internal sealed record SignalThrow(ElementExpression Name) : EventThrow;
