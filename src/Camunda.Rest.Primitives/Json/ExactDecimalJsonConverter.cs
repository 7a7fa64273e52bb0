using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>Reads decimals without loss, where System.Text.Json rounds.</summary>
internal sealed class ExactDecimalJsonConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string digits = JsonNumberText.Of(ref reader, options.NumberHandling);
        return ExactNumber.TryDecimal(digits, out decimal value) ? value : throw new JsonException($"Expected {ExactNumber.OfDecimal}.");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options)
    {
        if (options.NumberHandling.HasFlag(JsonNumberHandling.WriteAsString))
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        else writer.WriteNumberValue(value);
    }

    public override decimal ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ExactNumber.TryDecimal(reader.GetString(), out decimal value)
            ? value
            : throw new JsonException($"Expected {ExactNumber.OfDecimal}.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString(CultureInfo.InvariantCulture));
}
