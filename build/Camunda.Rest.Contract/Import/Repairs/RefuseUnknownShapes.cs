using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Refuses a schema that has none of the shapes of a contract when all other repairs are done. NSwag would make something of it, and
/// nobody would have decided what.
/// </summary>
internal sealed class RefuseUnknownShapes : IRepair
{
    private static readonly string[] Left = ["allOf", "oneOf", "anyOf", "discriminator"];

    private static readonly string[] Kinds = ["key", "id", "filter", "union", "json-object", "json-value"];

    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites)
        {
            if (Left.FirstOrDefault(site.Schema.ContainsKey) is { } keyword)
            {
                throw document.Refuse(site.Schema, $"'{keyword}' is not understood here.");
            }

            if (!(site.Kind == SiteKind.Component ? IsType(site.Schema) : IsUse(document, site.Schema)))
            {
                throw document.Refuse(
                    site.Schema, "the import makes no type of this schema; it has none of the shapes that a contract allows.");
            }

            CheckRequired(document, site.Schema);
        }
    }

    private static bool IsType(JsonObject component) =>
        Kinds.Contains(component.Text("x-kind")) || component.ContainsKey("enum") || component.Text("type") == "object";

    private static bool IsUse(ApiDocument document, JsonObject schema) =>
        schema.ReferredSchema() is { } name
            ? document.Schemas.ContainsKey(name)
            : schema.Text("type") is "string" or "integer" or "number" or "boolean" or "object"
                || (schema.Text("type") == "array" && schema.ContainsKey("items"));

    private static void CheckRequired(ApiDocument document, JsonObject schema)
    {
        if (schema.Texts("required").FirstOrDefault(name => schema.Object("properties")?.ContainsKey(name) != true) is { } missing)
        {
            throw document.Refuse(schema, $"the property '{missing}' is required, and the schema has no such property.");
        }
    }
}
