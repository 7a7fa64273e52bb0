using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Reads, writes and formats a <see cref="IWireValue{TSelf}"/>: the bodies that every key, id and open enum shares.</summary>
public static class WireValueJson
{
    /// <summary>Reads the current value without checking it. A JSON number keeps its digits; a JSON null gives the default.</summary>
    /// <exception cref="JsonSerializationException">The current value is an object or an array.</exception>
    public static T Read<T>(JsonReader reader)
        where T : struct, IWireValue<T>
        => JsonScalar.ReadString(reader) is { } text ? T.FromWire(text) : default;

    /// <summary>Writes the value's text, or null for a default value.</summary>
    public static void Write<T>(JsonWriter writer, T value)
        where T : struct, IWireValue<T>
        => writer.WriteValue(value.IsDefault ? null : value.Value);

    /// <summary>Copies the text of a value into a span, for <see cref="ISpanFormattable"/>.</summary>
    public static bool TryFormat(string text, Span<char> destination, out int charsWritten)
    {
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
