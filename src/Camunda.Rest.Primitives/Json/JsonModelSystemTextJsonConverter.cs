using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>Supports a model as a member of any type that System.Text.Json serializes.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class JsonModelSystemTextJsonConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    private readonly VariableSerialization? _variables;

    /// <summary>Creates a converter, whose variables are deserialized by <see cref="VariableSerialization.Default"/>.</summary>
    public JsonModelSystemTextJsonConverter()
    {
    }

    /// <param name="variables">Deserializes the variables in the model.</param>
    internal JsonModelSystemTextJsonConverter(VariableSerialization variables) => _variables = variables;

    /// <summary>A JSON null is handled by the model.</summary>
    public override bool HandleNull => true;

    /// <summary>Accepts the model and derived types, for unknown variants of a union.</summary>
    public override bool CanConvert(Type typeToConvert) => typeof(T).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument value = JsonDocument.ParseValue(ref reader);
        return CamundaJson.Deserialize<T>(value.RootElement.GetRawText(), _variables);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is null) writer.WriteNullValue();
        else writer.WriteRawValue(CamundaJson.SerializeToUtf8Bytes(value), skipInputValidation: true);
    }
}
