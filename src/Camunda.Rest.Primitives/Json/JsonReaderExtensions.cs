using System.Globalization;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Moves a reader without passing the end of the text unnoticed, and creates its exceptions.</summary>
internal static class JsonReaderExtensions
{
    private static readonly object Reason = new();

    /// <summary>Moves to the next token that is not a comment.</summary>
    /// <exception cref="JsonReaderException">The text ends here.</exception>
    public static JsonToken Next(this JsonReader reader)
    {
        if (reader is Utf8ModelReader fast && fast.Advance()) return fast.TokenType;
        do
        {
            if (!reader.Read()) throw reader.Unreadable("The JSON text ends in the middle of a value");
        }
        while (reader.TokenType == JsonToken.Comment);

        return reader.TokenType;
    }

    /// <summary>Moves to the value when the reader is still on its property name, at the start of the document or on a comment.</summary>
    public static JsonToken MoveToValue(this JsonReader reader)
        => reader is Utf8ModelReader fast
            ? fast.MoveToValue()
            : reader.TokenType is JsonToken.PropertyName or JsonToken.None or JsonToken.Comment ? reader.Next() : reader.TokenType;

    /// <summary>Moves to the value and returns whether there is one; false for a JSON null.</summary>
    public static bool MoveToNonNull(this JsonReader reader) => reader.MoveToValue() is not (JsonToken.Null or JsonToken.Undefined);

    /// <summary>Creates the exception for malformed text.</summary>
    public static JsonReaderException Unreadable(this JsonReader reader, string problem)
    {
        (int line, int position, string where) = Where(reader);
        return new JsonReaderException($"{problem} ({where}).", reader.Path, line, position, innerException: null);
    }

    /// <summary>Creates the exception for a value of another kind than expected.</summary>
    public static JsonSerializationException Unexpected(
        this JsonReader reader, string expected, Exception? inner = null, bool isValueShown = true)
    {
        (int line, int position, string where) = Where(reader);
        string kind = JsonTokenName.Of(reader.TokenType);
        string found = isValueShown && reader.TokenType is not JsonToken.PropertyName && reader.Value is { } value
            ? $"{kind}, {Shorten(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}"
            : kind;
        var error = new JsonSerializationException(
            $"Expected {expected}, but found {found} ({where}).", reader.Path, line, position, inner);
        error.Data[Reason] = $"expected {expected}, but found {kind}";
        return error;
    }

    /// <summary>Returns why something could not be read, without the value, for logs and messages.</summary>
    public static string ReasonOf(JsonException error) => error.Data[Reason] as string ?? (error is JsonReaderException reading
        ? string.Create(CultureInfo.InvariantCulture, $"the JSON is malformed from line {reading.LineNumber}, "
            + $"position {reading.LinePosition}")
        : "the value does not match the type");

    private static (int Line, int Position, string Where) Where(JsonReader reader)
    {
        string path = reader.Path.Length == 0 ? "at the root" : $"at '{reader.Path}'";
        return reader is IJsonLineInfo info && info.HasLineInfo()
            ? (info.LineNumber, info.LinePosition, $"{path}, line {info.LineNumber}, position {info.LinePosition}")
            : (0, 0, path);
    }

    private static string Shorten(string text) => text.Length <= 60 ? $"'{text}'" : $"'{text[..60]}…'";
}
