using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Camunda.Rest.Json;

/// <summary>Converts the dynamic types of Newtonsoft.Json, which System.Text.Json would treat as lists.</summary>
internal sealed class NewtonsoftTokenJsonConverter : JsonConverter<JToken>
{
    public override bool CanConvert(Type typeToConvert) => typeof(JToken).IsAssignableFrom(typeToConvert);

    public override JToken? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument value = JsonDocument.ParseValue(ref reader);
        string json = value.RootElement.GetRawText();
        using CamundaJsonReader exact = CamundaJsonReader.OpenExact(json, variables: null, pathPrefix: null, prefersDecimals: true);
        JToken token = JToken.ReadFrom(exact);
        return typeToConvert.IsInstanceOfType(token)
            ? token
            : throw new JsonException($"Expected a {typeToConvert.Name}, but found {JsonKindName.Of(value.RootElement.ValueKind)}.");
    }

    public override void Write(Utf8JsonWriter writer, JToken value, JsonSerializerOptions options)
    {
        StringWriter text = JsonTextBuffer.Rent();
        using (var tokens = new VariableWriter(text)) value.WriteTo(tokens);
        writer.WriteRawValue(JsonTextBuffer.Complete(text));
    }
}
