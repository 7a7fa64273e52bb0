using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Supports a model as a member of any type that Newtonsoft.Json serializes.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class JsonModelConverter<T> : JsonConverter
    where T : IJsonModel<T>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => typeof(T).IsAssignableFrom(objectType);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
        => reader.TokenType == JsonToken.Null ? T.JsonNull : T.ReadJson(reader);

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is T model) model.WriteJson(writer);
        else writer.WriteNull();
    }
}
