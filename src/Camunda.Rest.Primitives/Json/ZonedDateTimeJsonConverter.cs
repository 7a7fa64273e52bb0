using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <inheritdoc cref="ZonedTimeJsonConverter"/>
internal sealed class ZonedDateTimeJsonConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out DateTime value)) return value;
        if (!ZonedTimeJsonConverter.TryZoned(ref reader, out DateTimeOffset zoned))
            throw new JsonException($"Expected a date and time (RFC 3339), but found {JsonTokenName.Of(reader.TokenType)}.");
        return zoned.Offset == TimeSpan.Zero ? zoned.UtcDateTime : zoned.LocalDateTime;
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
