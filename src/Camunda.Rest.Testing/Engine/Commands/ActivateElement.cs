namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>
/// Activates an element. With an ancestor, all scopes between the two are new; otherwise those that exist are used.
/// </summary>
internal sealed record ActivateElement(string ElementId, long? AncestorKey, IReadOnlyList<ScopedVariables> Variables);
