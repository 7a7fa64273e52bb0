using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Writes <c>allOf</c> (or <c>oneOf</c>) around a single reference as that reference, with the facts beside it kept. The wrapper only
/// exists because OpenAPI 3.0 ignores what stands beside a <c>$ref</c>; NSwag makes a nameless type of it. A wrapper with members of
/// its own is no wrapper: it stays and is flattened later.
/// </summary>
internal sealed class UnwrapSingleParts : IRepair
{
    private static readonly string[] Own = ["properties", "required", "additionalProperties", "discriminator"];

    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites)
        {
            foreach (string wrapper in (string[])["allOf", "oneOf"])
            {
                if (site.Schema.Objects(wrapper) is [{ Count: 1 } part]
                    && part.ReferredSchema() is { } target
                    && !Own.Any(site.Schema.ContainsKey)
                    && (site.Kind != SiteKind.Component || document.Component(target).ContainsKey("oneOf")))
                {
                    Unwrap(document, site.Schema, wrapper, part, target);
                }
            }
        }
    }

    private static void Unwrap(ApiDocument document, JsonObject schema, string wrapper, JsonObject part, string target)
    {
        if (schema.Text("type") is { } type && !SchemaTypes.Of(document, part).Contains(type))
        {
            throw document.Refuse(schema, $"the type '{type}' stands beside a reference to '{target}', which is not of that type.");
        }

        schema.Remove("type");
        if (schema.Text("format") == target)
        {
            schema.Remove("format");
        }

        schema.Remove(wrapper);
        schema.Insert(0, "$ref", JsonFacts.ReferenceTo(target));
    }
}
