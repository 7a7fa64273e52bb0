using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Camunda.Rest.Json;

/// <summary>
/// Converts values of no declared type: writes each by its own type, keys and models of the API included, and reads them as
/// <see cref="JsonElement"/>.
/// </summary>
internal sealed class AnyValueJsonConverter : JsonConverter<object>
{
    private static readonly NewtonsoftTokenJsonConverter Tokens = new();

    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(object);

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case IWireValue { IsDefault: true }:
                writer.WriteNullValue();
                break;
            case IWireValue text:
                writer.WriteStringValue(text.Value);
                break;
            case IJsonWritable model:
                writer.WriteRawValue(CamundaJson.SerializeToUtf8Bytes(model), skipInputValidation: true);
                break;
            case JToken token:
                Tokens.Write(writer, token, options);
                break;
            default:
                if (value.GetType() == typeof(object))
                {
                    writer.WriteStartObject();
                    writer.WriteEndObject();
                    break;
                }

                JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
                break;
        }
    }
}
