using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>
/// Reads floating-point numbers that are the nearest to their text, where System.Text.Json makes large ones infinite, and rejects to write
/// what JSON does not support.
/// </summary>
internal sealed class ExactFloatJsonConverter<T> : JsonConverter<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private static readonly string Expected = typeof(T) == typeof(double)
        ? ExactNumber.OfDouble
        : $"a number that a {(typeof(T) == typeof(float) ? "float" : "Half")} holds";

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string digits = JsonNumberText.Of(ref reader, options.NumberHandling);
        return ExactNumber.TryDouble(digits, out T value) ? value : Named(digits) ?? throw new JsonException($"Expected {Expected}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (!T.IsFinite(value))
        {
            if (!options.NumberHandling.HasFlag(JsonNumberHandling.AllowNamedFloatingPointLiterals))
            {
                throw new JsonException(
                    null,
                    new ArgumentException("the number is NaN or infinite, which JSON does not support. Use null or a string instead."));
            }
            writer.WriteStringValue(T.IsNaN(value) ? "NaN" : T.IsPositive(value) ? "Infinity" : "-Infinity");
            return;
        }

        string text = value.ToString("R", CultureInfo.InvariantCulture);
        if (options.NumberHandling.HasFlag(JsonNumberHandling.WriteAsString)) writer.WriteStringValue(text);
        else if (typeof(T) == typeof(double)) writer.WriteNumberValue((double)(object)value);
        else if (typeof(T) == typeof(float)) writer.WriteNumberValue((float)(object)value);
        else writer.WriteRawValue(text, skipInputValidation: true);
    }

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ExactNumber.TryDouble(reader.GetString(), out T value) ? value : throw new JsonException($"Expected {Expected}.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString("R", CultureInfo.InvariantCulture));

    private static T? Named(string text) => text switch
    {
        "NaN" => T.NaN,
        "Infinity" => T.PositiveInfinity,
        "-Infinity" => T.NegativeInfinity,
        _ => null,
    };
}
