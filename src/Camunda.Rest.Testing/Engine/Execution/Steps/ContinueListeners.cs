namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>An execution listener is done: the next one follows, or what it has held up.</summary>
internal sealed record ContinueListeners(long ElementInstanceKey) : Step;
