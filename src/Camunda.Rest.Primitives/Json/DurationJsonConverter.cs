using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>Converts durations as FEEL writes them, where System.Text.Json has a format of its own.</summary>
internal sealed class DurationJsonConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
        if (IsoTime.TryParse(text, out TimeSpan value)) return value;
        throw new JsonException($"Expected {(IsoTime.IsYearsAndMonths(text) ? IsoTime.OfDurationOnly : IsoTime.OfDuration)}, but found "
            + $"{JsonTokenName.Of(reader.TokenType)}.");
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(IsoTime.Format(value));
}
