using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Import.Model;

/// <summary>Which JSON types a schema lets through.</summary>
internal static class SchemaTypes
{
    /// <summary>The types that the schema states, directly or through what it refers to; empty for any type.</summary>
    public static IReadOnlySet<string> Of(ApiDocument document, JsonObject schema) => Of(document, schema, 0);

    private static HashSet<string> Of(ApiDocument document, JsonObject schema, int depth)
    {
        schema = document.Resolve(schema);
        if (depth > 50)
        {
            throw document.Refuse(schema, "the allOf or oneOf here leads in a circle.");
        }

        if (schema.ContainsKey("oneOf"))
        {
            return Union(document, schema.Objects("oneOf"), depth);
        }

        return schema.Text("type") is { } type ? Single(type)
            : schema.ContainsKey("properties") ? Single("object")
            : schema.ContainsKey("items") ? Single("array")
            : schema.ContainsKey("enum") ? Single("string")
            : schema.Text("x-kind") is "key" or "id" ? Single("string")
            : schema.Text("x-kind") is "union" or "json-object" ? Single("object")
            : Union(document, schema.Objects("allOf"), depth);
    }

    private static HashSet<string> Union(ApiDocument document, IEnumerable<JsonObject> schemas, int depth) =>
        [.. schemas.SelectMany(schema => Of(document, schema, depth + 1))];

    private static HashSet<string> Single(string type) => [type];
}
