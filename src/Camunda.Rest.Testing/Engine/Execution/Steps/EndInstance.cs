namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>A process instance is terminated, because an element has ended after which it was to end.</summary>
internal sealed record EndInstance(long ProcessInstanceKey) : Step;
