using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>Rejects strings with an unpaired surrogate, which System.Text.Json replaces silently.</summary>
internal sealed class WholeTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        Require(value);
        writer.WriteStringValue(value);
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        Require(value);
        writer.WritePropertyName(value);
    }

    private static void Require(string value)
    {
        if (HalfPairs.In(value))
        {
            throw new JsonException(
                null,
                new ArgumentException("it contains an unpaired surrogate, which UTF-8 cannot encode. Check whether a text was truncated."));
        }
    }
}
