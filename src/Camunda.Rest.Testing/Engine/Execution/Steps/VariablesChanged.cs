namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>Variables were set at once: conditions may have become true by them.</summary>
internal sealed record VariablesChanged(IReadOnlyList<VariableChange> Changes) : Step;
