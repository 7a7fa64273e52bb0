using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Variables;

/// <summary>Variables are kept as elements, which nobody can change: compact, and with numbers as they were written.</summary>
internal static class VariableJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = VariableValue.MaxDepth,
    };

    public static IReadOnlyList<KeyValuePair<string, JsonElement>> Read(JsonObject? document) =>
        document is null ? [] : [.. document.Select(member => KeyValuePair.Create(member.Key, Read(member.Value)))];

    public static JsonElement Read(JsonNode? value) => JsonSerializer.SerializeToElement(value, Options);

    /// <summary>A copy that its receiver may change.</summary>
    public static JsonNode? Write(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };
}
