using System.Numerics;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// Reads numbers, booleans and characters without losing anything on the way, where Newtonsoft rounds, cuts and guesses: a fraction is no whole number, a number is no boolean, and a decimal
/// keeps all digits or is none. Only a double and its like take the value next to a fraction, as is their nature.
/// </summary>
internal sealed class ExactValueConverter : JsonConverter
{
    private static readonly Dictionary<Type, Reading> _readings = new(
    [
        .. Of<bool>("true or false", Boolean),
        .. Of<char>("a text of one character", Character),
        .. OfInteger<sbyte>("a whole number of 8 bits"),
        .. OfInteger<byte>("a whole number of 8 bits that is not negative"),
        .. OfInteger<short>("a whole number of 16 bits"),
        .. OfInteger<ushort>("a whole number of 16 bits that is not negative"),
        .. OfInteger<int>("a whole number of 32 bits"),
        .. OfInteger<uint>("a whole number of 32 bits that is not negative"),
        .. OfInteger<long>("a whole number of 64 bits"),
        .. OfInteger<ulong>("a whole number of 64 bits that is not negative"),
        .. OfInteger<Int128>("a whole number of 128 bits"),
        .. OfInteger<UInt128>("a whole number of 128 bits that is not negative"),
        .. Of<BigInteger>("a whole number", BigWhole),
        .. Of<decimal>("a number that a decimal holds with all its digits", Decimal),
        .. Of<double>("a number that a double holds", Floating<double>),
        .. Of<float>("a number that a float holds", Floating<float>),
        .. Of<Half>("a number that a Half holds", Floating<Half>),
    ]);

    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => _readings.ContainsKey(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        Reading reading = _readings[objectType];
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

    /// <summary>The digits of a number, or of a text that is one; null for anything else.</summary>
    private static string? Digits(JsonReader reader) => reader.TokenType switch
    {
        JsonToken.Integer or JsonToken.Float => JsonScalar.NumberText(reader),
        JsonToken.String => (reader.Value as string)?.Trim(),
        _ => null,
    };

    private static object? Boolean(JsonReader reader) => reader.TokenType switch
    {
        JsonToken.Boolean => reader.Value,
        JsonToken.String when bool.TryParse(reader.Value as string, out bool parsed) => parsed,
        _ => null,
    };

    private static object? Character(JsonReader reader) => reader.TokenType == JsonToken.String && reader.Value is string { Length: 1 } text ? text[0] : null;

    private static object? Integer<T>(JsonReader reader)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        // As nearly all whole numbers come.
        if (reader.TokenType == JsonToken.Integer && reader.Value is long whole)
            return T.CreateSaturating(whole) is var narrow && long.CreateSaturating(narrow) == whole ? narrow : null;
        return ExactNumber.TryWhole(Digits(reader), out BigInteger value) && value >= BigInteger.CreateChecked(T.MinValue) && value <= BigInteger.CreateChecked(T.MaxValue)
            ? T.CreateChecked(value)
            : null;
    }

    private static object? BigWhole(JsonReader reader) => ExactNumber.TryWhole(Digits(reader), out BigInteger value) ? value : null;

    private static object? Decimal(JsonReader reader) => ExactNumber.TryDecimal(Digits(reader), out decimal value) ? value : null;

    private static object? Floating<T>(JsonReader reader)
        where T : struct, IBinaryFloatingPointIeee754<T> => Digits(reader) switch
        {
            "NaN" when reader.TokenType == JsonToken.String => T.NaN,
            "Infinity" when reader.TokenType == JsonToken.String => T.PositiveInfinity,
            "-Infinity" when reader.TokenType == JsonToken.String => T.NegativeInfinity,
            var digits => ExactNumber.TryDouble(digits, out T value) ? value : null,
        };

    private sealed record Reading(string Expected, bool TakesNull, Func<JsonReader, object?> Read);
}
