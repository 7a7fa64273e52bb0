using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// Reads, writes and formats an <see cref="IWireValue{TSelf}"/>: the implementation that all keys, ids and open enums share.
/// </summary>
public static class WireValueJson
{
    /// <summary>Reads the current value without validation. A JSON number keeps its digits; a JSON null returns the default.</summary>
    /// <exception cref="JsonSerializationException">The current value is an object or an array.</exception>
    public static T Read<T>(JsonReader reader)
        where T : struct, IWireValue<T>
        => JsonScalar.ReadString(reader) is { } text ? T.FromWire(text) : default;

    /// <summary>Writes the value's text, or null for a default value.</summary>
    public static void Write<T>(JsonWriter writer, T value)
        where T : struct, IWireValue<T>
        => writer.WriteValue(value.IsDefault ? null : value.Value);

    /// <summary>Creates an open enum from its text, known or not.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is empty or white space.</exception>
    public static T Parse<T>(string text)
        where T : struct, IOpenEnum<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out T value) ? value : throw new FormatException($"A {typeof(T).Name} must not be empty. "
            + $"Known values: {string.Join(", ", T.KnownValues)}.");
    }

    /// <summary>Creates an open enum from its text, known or not, unless the text is empty.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T value)
        where T : struct, IOpenEnum<T>
    {
        bool hasText = !string.IsNullOrWhiteSpace(text);
        value = hasText ? T.FromWire(text!) : default;
        return hasText;
    }

    /// <summary>Copies the text of a value into a span, for <see cref="ISpanFormattable"/>.</summary>
    public static bool TryFormat(string text, Span<char> destination, out int charsWritten)
    {
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
