using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>Reads date-times of FEEL, which may end with a time zone name.</summary>
internal sealed class ZonedTimeJsonConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out DateTimeOffset value)) return value;
        return TryZoned(ref reader, out value)
            ? value
            : throw new JsonException($"Expected a date and time (RFC 3339), but found {JsonTokenName.Of(reader.TokenType)}.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    /// <summary>Reads a date-time that ends with a time zone name.</summary>
    public static bool TryZoned(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String && reader.GetString() is [.., ']'] text && Rfc3339.TryParse(text, out value);
    }
}
