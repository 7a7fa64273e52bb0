namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>An event begins to wait for a condition, which may be true already; harmless when it waits no longer.</summary>
internal sealed record CheckCondition(long ConditionKey) : Step;
