using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Document;

/// <summary>
/// Reads single facts from the nodes of a contract or a description. A member that is absent or of another type reads as null, false or
/// empty.
/// </summary>
internal static class JsonFacts
{
    private const string SchemaPrefix = "#/components/schemas/";

    /// <summary>The text of a member.</summary>
    public static string? Text(this JsonNode? node, string name) =>
        node is JsonObject owner && owner[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The texts of a member that is a list.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode? node, string name) =>
        node is JsonObject owner && owner[name] is JsonArray items ? [.. items.Select(item => item!.GetValue<string>())] : [];

    /// <summary>Whether a member is there and true.</summary>
    public static bool IsTrue(this JsonNode? node, string name) =>
        node is JsonObject owner && owner[name] is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    /// <summary>The number of a member, whatever CLR type holds it.</summary>
    public static decimal? Number(this JsonNode? node, string name) =>
        node is JsonObject owner && owner[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The object that a member is.</summary>
    public static JsonObject? Object(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonObject;

    /// <summary>The objects of a member that is a list.</summary>
    public static IReadOnlyList<JsonObject> Objects(this JsonNode? node, string name) =>
        node is JsonObject owner && owner[name] is JsonArray items ? [.. items.Cast<JsonObject>()] : [];

    /// <summary>The names of a flat list: one text, in which a comma separates them.</summary>
    public static IReadOnlyList<string> Names(this JsonNode? node, string name) => node.Text(name)?.Split(',') ?? [];

    /// <summary>The pairs of a flat mapping: one text of <c>a=b</c>, in which a comma separates the pairs.</summary>
    public static Dictionary<string, string> Pairs(this JsonNode? node, string name) =>
        node.Names(name).Select(pair => pair.Split('=', 2)).ToDictionary(
            pair => pair[0],
            pair => pair.Length > 1 ? pair[1] : "",
            StringComparer.Ordinal);

    /// <summary>The name of the schema that a node refers to, or null when it refers to none.</summary>
    public static string? ReferredSchema(this JsonNode? node) =>
        node.Text("$ref") is { } reference && reference.StartsWith(SchemaPrefix, StringComparison.Ordinal)
            ? reference[SchemaPrefix.Length..]
            : null;

    /// <summary>A reference to a schema, as the text of a <c>$ref</c>.</summary>
    public static string ReferenceTo(string schema) => SchemaPrefix + schema;

    /// <summary>A schema that is nothing but a reference.</summary>
    public static JsonObject CreateReference(string schema) => new() { ["$ref"] = ReferenceTo(schema) };

    /// <summary>The properties of a schema, in the order of the contract.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Properties(this JsonNode? schema) =>
        (schema.Object("properties") ?? []).Select(p => KeyValuePair.Create(p.Key, (JsonObject)p.Value!));

    /// <summary>The names of the properties that a schema requires.</summary>
    public static HashSet<string> Required(this JsonNode? schema) => [.. schema.Texts("required")];

    /// <summary>The media types of a request, a response or a part, each with the schema of what it carries.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Contents(this JsonNode? owner) =>
        (owner.Object("content") ?? []).Select(content => KeyValuePair.Create(content.Key, content.Value?["schema"]));
}
