using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Variables;

/// <summary>Variables are kept as elements, which nobody can change: compact, and with numbers as they were written.</summary>
internal static class VariableJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
    };

    public static IReadOnlyList<KeyValuePair<string, JsonElement>> Read(JsonObject? document) =>
        document is null ? [] : [.. document.Select(member => KeyValuePair.Create(member.Key, Read(member.Value)))];

    public static JsonElement Read(JsonNode? value) => JsonSerializer.SerializeToElement(value, Options);

    /// <summary>A list with another item at an index. Long lists grow item by item here, so nothing but the text is copied.</summary>
    public static JsonElement WithItem(JsonElement list, int index, JsonElement item)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new() { Encoder = Options.Encoder, SkipValidation = true, MaxDepth = Options.MaxDepth }))
        {
            writer.WriteStartArray();
            int i = 0;
            foreach (JsonElement present in list.EnumerateArray())
            {
                (i++ == index ? item : present).WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        Utf8JsonReader reader = new(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>A copy that its receiver may change.</summary>
    public static JsonNode? Write(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };
}
