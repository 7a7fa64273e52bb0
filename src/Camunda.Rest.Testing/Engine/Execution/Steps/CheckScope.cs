namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>An element has been terminated after all, which may be what a scope has waited for.</summary>
internal sealed record CheckScope(long ScopeKey) : Step;
