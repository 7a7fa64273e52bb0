using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Camunda.Rest;

/// <summary>Carries the dynamic types of System.Text.Json, which Newtonsoft would take apart by reflection.</summary>
internal sealed class SystemTextJsonValueConverter : JsonConverter
{
    public override bool CanConvert(Type objectType)
        => objectType == typeof(JsonElement) || objectType == typeof(JsonElement?) || objectType == typeof(JsonDocument) || typeof(JsonNode).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        string json = Json.RawJson.Capture(reader);
        if (objectType == typeof(JsonDocument)) return JsonDocument.Parse(json);
        if (typeof(JsonNode).IsAssignableFrom(objectType)) return JsonNode.Parse(json);
        if (objectType == typeof(JsonElement?) && json == "null") return null;
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        => writer.WriteRawValue(value switch
        {
            JsonElement { ValueKind: not JsonValueKind.Undefined } element => element.GetRawText(),
            JsonDocument document => document.RootElement.GetRawText(),
            JsonNode node => node.ToJsonString(),
            _ => "null",
        });
}
