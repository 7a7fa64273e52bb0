using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Import.Model;

/// <summary>A schema and the place where it stands.</summary>
/// <param name="Schema">The schema itself; repairs change it in place.</param>
/// <param name="Kind">What kind of place it is.</param>
/// <param name="Owner">The component, or the operation in PascalCase, that the place belongs to.</param>
/// <param name="Member">The place inside the owner in PascalCase; empty for a component.</param>
internal sealed record SchemaSite(JsonObject Schema, SiteKind Kind, string Owner, string Member)
{
    /// <summary>The name that a schema gets which is written out at this place.</summary>
    public string InlineName => Owner + Member;

    /// <summary>The property's name, or null where this is not a property.</summary>
    public string? Property => Kind == SiteKind.Property ? Schema.GetPropertyName() : null;
}
