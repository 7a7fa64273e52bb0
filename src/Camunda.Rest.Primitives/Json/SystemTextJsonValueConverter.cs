using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Camunda.Rest;

/// <summary>Converts the dynamic types of System.Text.Json, which Newtonsoft would serialize by reflection.</summary>
internal sealed class SystemTextJsonValueConverter : JsonConverter
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = Json.CamundaJsonReader.DepthLimit };

    public override bool CanConvert(Type objectType)
        => objectType == typeof(JsonElement)
            || objectType == typeof(JsonElement?)
            || objectType == typeof(JsonDocument)
            || typeof(JsonNode).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        string json = Json.RawJson.Capture(reader);
        string path = reader.Path;
        try
        {
            if (objectType == typeof(JsonDocument)) return JsonDocument.Parse(json, Deep);
            if (typeof(JsonNode).IsAssignableFrom(objectType)) return JsonNode.Parse(json, documentOptions: Deep);
            if (objectType == typeof(JsonElement?) && json == "null") return null;
            using JsonDocument document = JsonDocument.Parse(json, Deep);
            return document.RootElement.Clone();
        }
        catch (System.Text.Json.JsonException error)
        {
            throw new JsonSerializationException(
                $"The value at '{path}' cannot be converted to {TypeName.Of(objectType)}: {error.Message}", path, 0, 0, error);
        }
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        => writer.WriteRawValue(value switch
        {
            JsonElement { ValueKind: not JsonValueKind.Undefined } element => element.GetRawText(),
            JsonDocument document => document.RootElement.GetRawText(),
            JsonNode node => ToJson(node),
            _ => "null",
        });

    /// <summary>System.Text.Json replaces unpaired surrogates silently, so they are checked here.</summary>
    private static string ToJson(JsonNode node)
    {
        string json = node.ToJsonString();
        bool isSuspect = json.Contains('\uFFFD', StringComparison.Ordinal) || json.Contains("\\uFFFD", StringComparison.OrdinalIgnoreCase);
        if (isSuspect && HalfPairIn(node) is { } path)
        {
            throw new ArgumentException($"The JsonNode contains an unpaired surrogate at '{path}', which UTF-8 cannot encode. "
                + "Check whether a text was truncated.");
        }

        return json;
    }

    private static string? HalfPairIn(JsonNode? node) => node switch
    {
        JsonObject members => members.Select(member => Json.HalfPairs.In(member.Key) ? members.GetPath() : HalfPairIn(member.Value))
            .FirstOrDefault(found => found is not null),
        JsonArray items => items.Select(HalfPairIn).FirstOrDefault(found => found is not null),
        JsonValue value when value.TryGetValue(out string? text) && Json.HalfPairs.In(text) => value.GetPath(),
        _ => null,
    };
}
