using System.Text.Json;
using System.Text.Json.Serialization;
using Camunda.Rest.Json;

namespace Camunda.Rest.AspNetCore;

/// <summary>
/// Reads a model of a request body, and rejects values of the wrong kind and malformed keys and ids in it. Writes like the model's own
/// converter.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
internal sealed class ModelBindingConverter<T>(BindingScope scope) : JsonConverter<T>
    where T : IJsonModel<T>
{
    private readonly JsonModelSystemTextJsonConverter<T> _own = new();

    public override bool HandleNull => true;

    public override bool CanConvert(Type typeToConvert) => _own.CanConvert(typeToConvert);

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        T? model;
        try
        {
            model = _own.Read(ref reader, typeToConvert, options);
        }
        catch (Newtonsoft.Json.JsonException error)
        {
            string path = error is Newtonsoft.Json.JsonSerializationException { Path.Length: > 0 } located ? $".{located.Path}" : "";
            throw scope.Note(new BindingFaultException(error.Message, path, error));
        }

        return model is not null && ModelFaults.Find(model) is var (place, fault)
            ? throw scope.Note(new BindingFaultException(fault, place))
            : model;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => _own.Write(writer, value, options);
}
