using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.AspNetCore;

/// <summary>Creates the validating converters of the client's types.</summary>
internal sealed class BindingConverterFactory(BindingScope scope) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => ModelType.IsOwn(typeToConvert);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var definition = ModelType.IsWireValue(typeToConvert) ? typeof(WireValueBindingConverter<>) : typeof(ModelBindingConverter<>);
        return (JsonConverter?)Activator.CreateInstance(definition.MakeGenericType(ModelType.ConvertedType(typeToConvert)!), scope);
    }
}
