namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>An element instance goes on in the phase in which something has stopped it; harmless when it has ended.</summary>
internal sealed record ContinueElement(long ElementInstanceKey) : Step;
