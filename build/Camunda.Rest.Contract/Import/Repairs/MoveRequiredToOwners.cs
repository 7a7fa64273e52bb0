using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Moves <c>required: true</c> from a schema to its owner. OpenAPI wants the name of a required property in a list on the object, and the
/// flag of a required parameter or header on the parameter or header itself. <c>required: false</c> is the default and goes; what the
/// owner states stands. In any other place a flag has no owner that it could be about.
/// </summary>
internal sealed class MoveRequiredToOwners : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites.Where(site => site.Schema["required"] is JsonValue))
        {
            bool required = site.Schema.Flag("required");
            site.Schema.Remove("required");
            switch (site.Kind)
            {
                case SiteKind.Property:
                    Require(site.Schema.Parent!.Parent!.AsObject(), site.Property!, required);
                    break;
                case SiteKind.Parameter or SiteKind.Header:
                    Require(site.Schema.Parent!.AsObject(), required);
                    break;
                default:
                    throw document.Refuse(site.Schema, "'required' is a flag here, and only a property, a parameter or a header can be required; name the required properties in a list.");
            }
        }
    }

    private static void Require(JsonObject owner, string property, bool required)
    {
        if (required && !owner.Texts("required").Contains(property))
        {
            owner["required"] = new JsonArray([.. owner.Texts("required").Append(property).Select(name => JsonValue.Create(name))]);
        }
    }

    private static void Require(JsonObject holder, bool required)
    {
        if (required)
        {
            holder["required"] ??= true;
        }
    }
}
