namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Terminates the selected instances, and activates another element for each of them.</summary>
internal sealed record MoveElement(ElementSelection Source, string TargetId)
{
    public AncestorChoice Ancestor { get; init; }

    /// <summary>With <see cref="AncestorChoice.Direct"/>.</summary>
    public long? AncestorKey { get; init; }

    public IReadOnlyList<ScopedVariables> Variables { get; init; } = [];
}
