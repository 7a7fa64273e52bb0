using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>
/// Supports a key, id or open enum as a member or dictionary key of any type that System.Text.Json serializes, as its plain text.
/// </summary>
/// <typeparam name="T">The key, id or open enum.</typeparam>
public sealed class WireValueSystemTextJsonConverter<T> : JsonConverter<T>
    where T : struct, IWireValue<T>
{
    /// <summary>A JSON null becomes the default value instead of an error.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => T.FromWire(reader.GetString()!),
        JsonTokenType.Number => T.FromWire(NumberText(ref reader)),
        JsonTokenType.Null => default,
        _ => throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"{typeof(T).Name} must be a string in JSON, "
            + $"but found {reader.TokenType}.")),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.IsDefault) writer.WriteNullValue();
        else writer.WriteStringValue(value.Value);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.FromWire(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);

    private static string NumberText(ref Utf8JsonReader reader)
        => Encoding.ASCII.GetString(
            reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
}
