using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Reads single values leniently: a number in a string, an integer for a fraction and similar. Null means a JSON null.</summary>
internal static class JsonScalar
{
    public static string? ReadString(JsonReader reader)
    {
        if (reader is Utf8ModelReader fast && fast.MoveToValue() == JsonToken.String) return fast.GetString();
        if (!reader.MoveToNonNull()) return null;
        return reader.TokenType switch
        {
            JsonToken.String => reader.Value as string ?? Invariant(reader.Value),
            JsonToken.Integer or JsonToken.Float => NumberText(reader),
            JsonToken.Boolean => (bool)reader.Value! ? "true" : "false",
            JsonToken.Date => DateText(reader.Value!),
            _ => throw reader.Unexpected("a string"),
        };
    }

    public static bool? ReadBoolean(JsonReader reader)
    {
        if (!reader.MoveToNonNull()) return null;
        if (reader.TokenType == JsonToken.Boolean) return (bool)reader.Value!;
        return reader.TokenType == JsonToken.String && bool.TryParse((string)reader.Value!, out bool parsed)
            ? parsed
            : throw reader.Unexpected("true or false");
    }

    public static int? ReadInt32(JsonReader reader)
    {
        if (ReadInt64(reader) is not { } value) return null;
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw reader.Unexpected("a whole number of 32 bits");
    }

    public static long? ReadInt64(JsonReader reader)
    {
        const string Expected = "a whole number of 64 bits";
        if (!reader.MoveToNonNull()) return null;
        switch (reader.TokenType)
        {
            case JsonToken.Integer when reader is Utf8ModelReader fast && fast.TryGetInt64(out long number):
                return number;
            case JsonToken.Integer when reader.Value is long value:
                return value;
            case JsonToken.Integer when reader.Value is not BigInteger:
                return Convert.ToInt64(reader.Value, CultureInfo.InvariantCulture);
            case JsonToken.Float when TryWhole(reader.Value!, out long whole):
                return whole;
            case JsonToken.String
                when long.TryParse((string)reader.Value!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long parsed):
                return parsed;
            default:
                throw reader.Unexpected(Expected);
        }
    }

    public static double? ReadDouble(JsonReader reader)
    {
        if (!reader.MoveToNonNull()) return null;
        return reader.TokenType switch
        {
            JsonToken.Float when reader.Value is double value => value,
            JsonToken.Integer when reader.Value is BigInteger big => (double)big,
            JsonToken.Integer or JsonToken.Float => Convert.ToDouble(reader.Value, CultureInfo.InvariantCulture),
            JsonToken.String
                when double.TryParse((string)reader.Value!, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) => parsed,
            _ => throw reader.Unexpected("a number"),
        };
    }

    public static decimal? ReadDecimal(JsonReader reader)
    {
        if (!reader.MoveToNonNull()) return null;
        // From the text, because the reader's own value is a double that has lost digits.
        string? text = reader.TokenType switch
        {
            JsonToken.Integer or JsonToken.Float => NumberText(reader),
            JsonToken.String => (string)reader.Value!,
            _ => null,
        };
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal parsed)
            ? parsed
            : throw reader.Unexpected("a decimal number");
    }

    public static DateTimeOffset? ReadDateTime(JsonReader reader)
    {
        if (reader is Utf8ModelReader fast && fast.MoveToValue() == JsonToken.String && fast.TryGetDateTime(out DateTimeOffset found))
            return found;
        if (!reader.MoveToNonNull()) return null;
        return reader.TokenType switch
        {
            JsonToken.String when Rfc3339.TryParse((string)reader.Value!, out DateTimeOffset parsed) => parsed,
            JsonToken.Date when reader.Value is DateTimeOffset date => date,
            JsonToken.Date when reader.Value is DateTime date =>
                date.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(date, TimeSpan.Zero) : date,
            _ => throw reader.Unexpected("a date and time (RFC 3339)"),
        };
    }

    public static Guid? ReadGuid(JsonReader reader)
    {
        if (!reader.MoveToNonNull()) return null;
        return reader.TokenType == JsonToken.String && Guid.TryParse((string)reader.Value!, out Guid parsed)
            ? parsed
            : throw reader.Unexpected("a UUID");
    }

    public static Uri? ReadUri(JsonReader reader)
    {
        if (!reader.MoveToNonNull()) return null;
        return reader.TokenType == JsonToken.String && Uri.TryCreate((string)reader.Value!, UriKind.RelativeOrAbsolute, out Uri? parsed)
            ? parsed
            : throw reader.Unexpected("a URI");
    }

    /// <summary>Returns the digits of the current number: verbatim when the reader has the source, otherwise those of the value.</summary>
    public static string NumberText(JsonReader reader) => reader is IExactJsonReader exact ? exact.CaptureRaw() : Invariant(reader.Value);

    private static string Invariant(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string DateText(object date) => date is DateTimeOffset withOffset
        ? withOffset.ToString("O", CultureInfo.InvariantCulture)
        : ((DateTime)date).ToString("O", CultureInfo.InvariantCulture);

    private static bool TryWhole(object value, out long whole)
    {
        whole = 0;
        if (value is decimal exact)
        {
            if (exact != decimal.Truncate(exact) || exact is < long.MinValue or > long.MaxValue) return false;
            whole = (long)exact;
            return true;
        }

        // Beyond 2^53, a double does not identify an integer.
        const double Exact = 1L << 53;
        double number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        if (number != Math.Truncate(number) || number is < -Exact or > Exact) return false;
        whole = (long)number;
        return true;
    }
}
