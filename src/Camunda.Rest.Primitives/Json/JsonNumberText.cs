using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>Returns the digits of a number in JSON.</summary>
internal static class JsonNumberText
{
    /// <exception cref="JsonException">The value is not a number, nor a string where the options allow one.</exception>
    public static string Of(ref Utf8JsonReader reader, JsonNumberHandling handling) => reader.TokenType switch
    {
        JsonTokenType.Number => Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
        JsonTokenType.String when handling.HasFlag(JsonNumberHandling.AllowReadingFromString)
            || handling.HasFlag(JsonNumberHandling.AllowNamedFloatingPointLiterals) =>
            reader.GetString()!,
        _ => throw new JsonException($"Expected a number, but found {JsonTokenName.Of(reader.TokenType)}."),
    };
}
