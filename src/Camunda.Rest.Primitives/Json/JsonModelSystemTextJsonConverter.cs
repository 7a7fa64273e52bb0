using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>Lets a model appear in any type that System.Text.Json serializes.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class JsonModelSystemTextJsonConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    /// <summary>Only <see cref="JsonText"/> has a value of its own for a JSON null.</summary>
    public override bool HandleNull => typeof(T) == typeof(JsonText);

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument value = JsonDocument.ParseValue(ref reader);
        string json = value.RootElement.GetRawText();
        if (typeof(T) == typeof(JsonText)) return (T)(object)new JsonText(json, serializer: null);
        return CamundaJson.Deserialize<T>(json);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is null) writer.WriteNullValue();
        else writer.WriteRawValue(CamundaJson.SerializeToUtf8Bytes(value), skipInputValidation: true);
    }
}
