using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Supports a key, id or open enum as a member of any type that Newtonsoft.Json serializes, as its plain text.</summary>
/// <typeparam name="T">The key, id or open enum.</typeparam>
public sealed class WireValueJsonConverter<T> : JsonConverter
    where T : struct, IWireValue<T>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(T) || objectType == typeof(T?);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
        => reader.TokenType == JsonToken.Null && objectType == typeof(T?) ? null : WireValueJson.Read<T>(reader);

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is T wireValue) WireValueJson.Write(writer, wireValue);
        else writer.WriteNull();
    }
}
