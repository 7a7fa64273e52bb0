namespace Camunda.Rest.Testing.Kit.Models;

/// <summary>Something that a file defines or refers to. Equal when kind and id are, and the binding.</summary>
internal sealed record ModelReference(ModelReferenceKind Kind, string Id)
{
    /// <summary>Which version of it is used: <c>latest</c>, <c>deployment</c> or <c>versionTag</c>.</summary>
    public string BindingType { get; init; } = "latest";

    public string? VersionTag { get; init; }

    public bool IsSame(ModelReference other) => Kind == other.Kind && Id == other.Id;
}
