using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Writes the parts of an <c>allOf</c> into the schema that lists them: its own members last, so that they win. NSwag turns the parts
/// into base classes, and loses the own properties of a schema that has them beside its <c>allOf</c>: the items of a search response.
/// </summary>
internal sealed class FlattenAllOf : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites.Where(site => site.Kind != SiteKind.AllOfPart))
        {
            Flatten(document, site.Schema, []);
        }
    }

    private static void Flatten(ApiDocument document, JsonObject schema, HashSet<JsonObject> open)
    {
        if (!schema.ContainsKey("allOf"))
        {
            return;
        }

        if (!open.Add(schema))
        {
            throw document.Refuse(schema, "the allOf here leads back to itself.");
        }

        SchemaMerge merge = new(document, schema);
        foreach (JsonObject part in schema.Objects("allOf"))
        {
            JsonObject content = document.Resolve(part);
            Flatten(document, content, open);
            if (content.ContainsKey("oneOf"))
            {
                throw document.Refuse(part, "a part of this allOf is a choice (oneOf), and cannot be written into another schema.");
            }

            merge.AddPart(content);
            if (content != part)
            {
                merge.AddPart(part, except: "$ref");
            }
        }

        merge.AddOwn(schema, except: "allOf");
        open.Remove(schema);
        schema.Become(merge.Result);
    }
}
