namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>Something that follows from a command, as a value: whoever causes it need not know who does it.</summary>
internal abstract record Step;
