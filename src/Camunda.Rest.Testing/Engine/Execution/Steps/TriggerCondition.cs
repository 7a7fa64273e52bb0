namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>A condition has become true; harmless when nobody waits for it any longer.</summary>
internal sealed record TriggerCondition(long ConditionKey) : Step;
