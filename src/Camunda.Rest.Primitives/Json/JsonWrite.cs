using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Writes one value, selected by its declared type; null becomes a JSON null.</summary>
public static partial class JsonWrite
{
    /// <summary>Writes a string.</summary>
    public static void Value(JsonWriter writer, string? value) => writer.WriteValue(value);

    /// <summary>Writes a message for people, with U+FFFD in place of an unpaired surrogate.</summary>
    internal static void Message(JsonWriter writer, string? value) => writer.WriteValue(HalfPairs.Replace(value));

    /// <summary>Writes a boolean.</summary>
    public static void Value(JsonWriter writer, bool value) => writer.WriteValue(value);

    /// <summary>Writes a boolean or null.</summary>
    public static void Value(JsonWriter writer, bool? value) => writer.WriteValue(value);

    /// <summary>Writes an integer.</summary>
    public static void Value(JsonWriter writer, int value) => writer.WriteValue(value);

    /// <summary>Writes an integer or null.</summary>
    public static void Value(JsonWriter writer, int? value) => writer.WriteValue(value);

    /// <summary>Writes an integer.</summary>
    public static void Value(JsonWriter writer, long value) => writer.WriteValue(value);

    /// <summary>Writes an integer or null.</summary>
    public static void Value(JsonWriter writer, long? value) => writer.WriteValue(value);

    /// <summary>Writes a number.</summary>
    /// <exception cref="ArgumentException">The number is NaN or infinite, which JSON does not support.</exception>
    public static void Value(JsonWriter writer, double value)
    {
        writer.WriteValue(value);
        if (!double.IsFinite(value)) throw NotFinite(writer);
    }

    /// <summary>Writes a number or null.</summary>
    /// <exception cref="ArgumentException">The number is NaN or infinite, which JSON does not support.</exception>
    public static void Value(JsonWriter writer, double? value)
    {
        writer.WriteValue(value);
        if (value is { } number && !double.IsFinite(number)) throw NotFinite(writer);
    }

    /// <summary>Writes a number.</summary>
    /// <exception cref="ArgumentException">The number is NaN or infinite, which JSON does not support.</exception>
    public static void Value(JsonWriter writer, float value)
    {
        writer.WriteValue(value);
        if (!float.IsFinite(value)) throw NotFinite(writer);
    }

    /// <summary>Writes a number or null.</summary>
    /// <exception cref="ArgumentException">The number is NaN or infinite, which JSON does not support.</exception>
    public static void Value(JsonWriter writer, float? value)
    {
        writer.WriteValue(value);
        if (value is { } number && !float.IsFinite(number)) throw NotFinite(writer);
    }

    /// <summary>Writes a decimal number with all its digits.</summary>
    public static void Value(JsonWriter writer, decimal value) => writer.WriteValue(value);

    /// <summary>Writes a decimal number with all its digits, or null.</summary>
    public static void Value(JsonWriter writer, decimal? value) => writer.WriteValue(value);

    /// <summary>Writes a date and time as RFC 3339, with its offset.</summary>
    public static void Value(JsonWriter writer, DateTimeOffset value) => writer.WriteValue(Rfc3339.Format(value));

    /// <summary>Writes a date and time as RFC 3339, with its offset, or null.</summary>
    public static void Value(JsonWriter writer, DateTimeOffset? value) =>
        writer.WriteValue(value is { } date ? Rfc3339.Format(date) : null);

    /// <summary>Writes a UUID.</summary>
    public static void Value(JsonWriter writer, Guid value) => writer.WriteValue(value);

    /// <summary>Writes a UUID or null.</summary>
    public static void Value(JsonWriter writer, Guid? value) => writer.WriteValue(value);

    /// <summary>Writes a URI verbatim.</summary>
    public static void Value(JsonWriter writer, Uri? value) => writer.WriteValue(value?.OriginalString);

    /// <summary>Writes a type that writes itself.</summary>
    public static void Value<T>(JsonWriter writer, T? value)
        where T : IJsonModel<T>
    {
        if (value is null) writer.WriteNull();
        else value.WriteJson(writer);
    }

    /// <summary>Writes a key, id or enum or null.</summary>
    public static void Value<T>(JsonWriter writer, T? value)
        where T : struct, IJsonModel<T>
    {
        if (value is { } present) present.WriteJson(writer);
        else writer.WriteNull();
    }

    private static ArgumentException NotFinite(JsonWriter writer) => new($"The number at '{writer.Path}' is NaN or infinite, which JSON "
        + "does not support. Omit it, or use another value.");
}
