using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Moves <c>required: true</c> from a property to the list of its owner, where OpenAPI wants it, and from a header's schema to the header.
/// <c>required: false</c> is the default and goes; what the owner states stands. In any other place a flag has no owner that it could be
/// about.
/// </summary>
internal sealed class MoveRequiredToOwners : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites.Where(site => site.Schema["required"] is JsonValue))
        {
            bool required = site.Schema.IsTrue("required");
            site.Schema.Remove("required");
            switch (site.Kind)
            {
                case SiteKind.Property when required:
                    Require(site.Schema.Parent!.Parent!.AsObject(), site.Property!);
                    break;
                case SiteKind.Header when required:
                    site.Schema.Parent!["required"] ??= true;
                    break;
                case SiteKind.Property or SiteKind.Header:
                    break;
                default:
                    throw document.Refuse(site.Schema, "'required' is a flag here, and only a property, a parameter or a header can be "
                        + "required; name the required properties in a list.");
            }
        }
    }

    private static void Require(JsonObject owner, string property)
    {
        if (!owner.Texts("required").Contains(property))
        {
            owner["required"] = new JsonArray([.. owner.Texts("required").Append(property).Select(name => JsonValue.Create(name))]);
        }
    }
}
