using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Document;

/// <summary>Reading of single facts from the nodes of a contract.</summary>
internal static class JsonFacts
{
    private const string SchemaPrefix = "#/components/schemas/";

    /// <summary>The text of a member, or null when it is absent or no text.</summary>
    public static string? Text(this JsonNode? node, string name) =>
        node is JsonObject owner && owner[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Whether a member is there and true.</summary>
    public static bool IsTrue(this JsonNode? node, string name) =>
        node is JsonObject owner && owner[name] is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    /// <summary>The name of the schema that a node refers to, or null when it refers to none.</summary>
    public static string? ReferredSchema(this JsonNode? node) =>
        node.Text("$ref") is { } reference && reference.StartsWith(SchemaPrefix, StringComparison.Ordinal) ? reference[SchemaPrefix.Length..] : null;

    /// <summary>A reference to a schema.</summary>
    public static string ReferenceTo(string schema) => SchemaPrefix + schema;

    /// <summary>The properties of a schema, in the order of the contract.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Properties(this JsonNode? schema) =>
        ((schema as JsonObject)?["properties"] as JsonObject ?? []).Select(p => KeyValuePair.Create(p.Key, (JsonObject)p.Value!));

    /// <summary>The names of the properties that a schema requires.</summary>
    public static HashSet<string> Required(this JsonNode? schema) =>
        [.. ((schema as JsonObject)?["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>())];
}
