using System.Numerics;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// Reads numbers and characters without loss, where Newtonsoft rounds, truncates and guesses: a fraction is not an integer, and a float is
/// not infinite. Only floating-point types accept the value nearest to a fraction.
/// </summary>
/// <remarks>
/// Integers of up to 32 bits, booleans, doubles and decimals are not included: the reader handles them at lower cost, see
/// <see cref="CamundaJsonReader.IsExact"/>.
/// </remarks>
internal sealed class ExactValueConverter : JsonConverter
{
    private static readonly Dictionary<Type, Reading> Readings = new(
    [
        .. Of<char>("a text of one character", Character),
        .. OfInteger<sbyte>("a whole number of 8 bits"),
        .. OfInteger<ushort>("a whole number of 16 bits that is not negative"),
        .. OfInteger<uint>("a whole number of 32 bits that is not negative"),
        .. OfInteger<long>("a whole number of 64 bits"),
        .. OfInteger<ulong>("a whole number of 64 bits that is not negative"),
        .. OfInteger<Int128>("a whole number of 128 bits"),
        .. OfInteger<UInt128>("a whole number of 128 bits that is not negative"),
        .. Of<BigInteger>("a whole number", BigWhole),
        .. Of<float>("a number that a float holds", Floating<float>),
        .. Of<Half>("a number that a Half holds", Floating<Half>),
    ]);

    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => Readings.ContainsKey(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        Reading reading = Readings[objectType];
        if (!reader.MoveToNonNull() && reading.TakesNull) return null;
        return reading.Read(reader) ?? throw reader.Unexpected(reading.Expected);
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();

    private static IEnumerable<KeyValuePair<Type, Reading>> OfInteger<T>(string expected)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => Of<T>(expected, Integer<T>);

    private static IEnumerable<KeyValuePair<Type, Reading>> Of<T>(string expected, Func<JsonReader, object?> read)
        where T : struct =>
        [
            new(typeof(T), new Reading(expected, TakesNull: false, read)),
            new(typeof(T?), new Reading(expected, TakesNull: true, read)),
        ];

    /// <summary>Returns the digits of a number, or of a string that is a number; empty for anything else.</summary>
    private static ReadOnlySpan<char> Digits(JsonReader reader) => reader.TokenType switch
    {
        JsonToken.Integer or JsonToken.Float when reader is CamundaJsonReader own => own.SourceOfNumber(),
        JsonToken.Integer or JsonToken.Float => JsonScalar.NumberText(reader),
        JsonToken.String => (reader.Value as string).AsSpan().Trim(),
        _ => default,
    };

    private static object? Character(JsonReader reader) =>
        reader.TokenType == JsonToken.String && reader.Value is string { Length: 1 } text ? text[0] : null;

    private static object? Integer<T>(JsonReader reader)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        // The usual form of integers.
        if (reader.TokenType == JsonToken.Integer && reader.Value is long whole)
            return T.CreateSaturating(whole) is var narrow && long.CreateSaturating(narrow) == whole ? narrow : null;
        return ExactNumber.TryWhole(Digits(reader), out BigInteger value)
            && value >= BigInteger.CreateChecked(T.MinValue)
            && value <= BigInteger.CreateChecked(T.MaxValue)
            ? T.CreateChecked(value)
            : null;
    }

    private static object? BigWhole(JsonReader reader) => ExactNumber.TryWhole(Digits(reader), out BigInteger value) ? value : null;

    private static object? Floating<T>(JsonReader reader)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<char> digits = Digits(reader);
        if (ExactNumber.TryDouble(digits, out T value)) return value;
        if (reader.TokenType != JsonToken.String) return null;
        return digits switch
        {
            "NaN" => T.NaN,
            "Infinity" => T.PositiveInfinity,
            "-Infinity" => T.NegativeInfinity,
            _ => null,
        };
    }

    private sealed record Reading(string Expected, bool TakesNull, Func<JsonReader, object?> Read);
}
