namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>A variable that a scope has got, or that has got another value.</summary>
internal readonly record struct VariableChange(long ScopeKey, string Name, bool IsNew);
