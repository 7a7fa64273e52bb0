namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Active element instances of a process instance: the one of a key, or all of an element.</summary>
internal sealed record ElementSelection(string? ElementId, long? ElementInstanceKey)
{
    /// <summary>No instance at all is as good as one; otherwise it is rejected.</summary>
    public bool MayBeEmpty { get; init; }
}
