using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Backports;

/// <summary>Tells whether two schemas of two contracts describe JSON of one kind, whatever they call it.</summary>
internal static class SameJson
{
    /// <param name="own">The schema in the contract that would change.</param>
    /// <param name="schemas">What it refers to.</param>
    /// <param name="other">The schema that would take its place.</param>
    /// <param name="otherSchemas">What that one refers to.</param>
    /// <returns>Whether the kinds are the same, and the other one knows each member of an object.</returns>
    public static bool Is(JsonNode? own, JsonObject schemas, JsonNode? other, JsonObject otherSchemas)
    {
        JsonNode? here = Resolve(own, schemas);
        JsonNode? there = Resolve(other, otherSchemas);
        string kind = KindOf(here);
        return kind == KindOf(there) && kind switch
        {
            "array" => Is(here!["items"], schemas, there!["items"], otherSchemas),
            "object" => here.Properties().All(member => there!["properties"]?[member.Key] is not null),
            "map" => Is(here!["additionalProperties"], schemas, there!["additionalProperties"], otherSchemas),
            _ => true,
        };
    }

    private static JsonNode? Resolve(JsonNode? schema, JsonObject schemas) => schema.ReferredSchema() is { } name ? schemas[name] : schema;

    private static string KindOf(JsonNode? schema) => schema.Text("x-kind") switch
    {
        "key" or "id" => "string",
        { } kind => kind,
        null when schema?["additionalProperties"] is JsonObject => "map",
        null => schema.Text("type") ?? "",
    };
}
