namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>The work of an element instance is done; harmless when it has ended.</summary>
internal sealed record CompleteElement(long ElementInstanceKey) : Step;
