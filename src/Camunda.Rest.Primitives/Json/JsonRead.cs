using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// Reads one value into a variable, selected by the variable's declared type. The reader is on the property's name or on the value's first
/// token, and is left on the value's last one.
/// </summary>
/// <remarks>
/// Reading is lenient: numbers in strings, integers for fractions and strings for booleans are accepted, and a JSON null for a non-nullable
/// type returns the type's default. Any other mismatch throws a <see cref="JsonSerializationException"/> with the path, the expected kind
/// and the token.
/// </remarks>
public static partial class JsonRead
{
    /// <summary>Enters the object at the current position.</summary>
    /// <exception cref="JsonSerializationException">The value is not an object.</exception>
    public static void StartObject(JsonReader reader)
    {
        if (reader.MoveToValue() != JsonToken.StartObject) throw reader.Unexpected("an object");
    }

    /// <summary>Moves to the name of the object's next property; false at the object's end.</summary>
    /// <exception cref="JsonReaderException">The text ends within the object.</exception>
    public static bool NextProperty(JsonReader reader, [NotNullWhen(true)] out string? name)
    {
        name = reader.Next() == JsonToken.PropertyName ? PropertyName(reader) : null;
        return name is not null;
    }

    /// <summary>Moves to the name of the object's next property and returns its number.</summary>
    /// <param name="reader">The reader, in the object.</param>
    /// <param name="properties">The known properties.</param>
    /// <param name="previous">
    /// The result of this method for the previous property; <see cref="WireProperties.Start"/> for the first one.
    /// </param>
    /// <returns>
    /// The number, <see cref="WireProperties.Unknown"/> for another name, or <see cref="WireProperties.End"/> at the object's end.
    /// </returns>
    /// <exception cref="JsonReaderException">The text ends within the object.</exception>
    internal static int NextProperty(JsonReader reader, WireProperties properties, int previous)
    {
        if (reader is Utf8ModelReader fast) return fast.NextProperty(properties, previous);
        if (reader is CamundaJsonReader { Losses: not null } tolerant) return tolerant.NextProperty(properties);
        return NextProperty(reader, out string? name) ? properties.Find(name) : WireProperties.End;
    }

    /// <summary>Returns the name of the current property.</summary>
    internal static string PropertyName(JsonReader reader) => reader is Utf8ModelReader fast ? fast.GetString() : (string)reader.Value!;

    /// <summary>Moves to the next item of the current array; false at the array's end.</summary>
    /// <exception cref="JsonReaderException">The text ends within the array.</exception>
    public static bool NextItem(JsonReader reader) => reader.Next() != JsonToken.EndArray;

    /// <summary>Skips the current value and leaves the reader on its last token.</summary>
    /// <exception cref="JsonReaderException">The text ends within the value.</exception>
    public static void Skip(JsonReader reader)
    {
        reader.MoveToValue();
        switch (reader)
        {
            case Utf8ModelReader fast:
                fast.SkipValue();
                break;
            case CamundaJsonReader own:
                own.SkipValue();
                break;
            default:
                reader.Skip();
                break;
        }

        if (reader.TokenType == JsonToken.None) throw reader.Unreadable("The JSON text ends in the middle of a value");
    }
}
