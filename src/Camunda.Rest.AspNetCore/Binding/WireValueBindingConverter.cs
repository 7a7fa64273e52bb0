using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Camunda.Rest.Json;

namespace Camunda.Rest.AspNetCore;

/// <summary>Reads a key, id or open enum of a request body, and rejects a malformed one. Writes like the type's own converter.</summary>
/// <typeparam name="T">The key, id or open enum.</typeparam>
internal sealed class WireValueBindingConverter<T>(BindingScope scope) : JsonConverter<T>
    where T : struct, IWireValue<T>
{
    private readonly WireValueSystemTextJsonConverter<T> _writer = new();

    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Parse(reader.GetString()!),
        JsonTokenType.Number when !ModelType.IsOpenEnum(typeof(T)) => Parse(DigitsOf(ref reader)),
        JsonTokenType.Null => throw Fault($"A {typeof(T).Name} must not be null."),
        _ => throw Fault($"A {typeof(T).Name} must be a string, but found {reader.TokenType}."),
    };

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => _writer.Write(writer, value, options);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        _writer.WriteAsPropertyName(writer, value, options);

    private static string DigitsOf(ref Utf8JsonReader reader) =>
        Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    private T Parse(string text)
    {
        try
        {
            return T.Parse(text, null);
        }
        catch (FormatException fault)
        {
            throw Fault(fault.Message, fault);
        }
    }

    private BindingFaultException Fault(string message, Exception? cause = null) =>
        scope.Note(new BindingFaultException(message, innerException: cause));
}
