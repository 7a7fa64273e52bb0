using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>Converts enums as text, unless the enum has a converter of its own, which options would otherwise override.</summary>
[RequiresDynamicCode("Creates a converter for each enum at run time.")]
internal sealed class EnumTextJsonConverter : JsonConverterFactory
{
    private readonly JsonStringEnumConverter _converter = new();

    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsEnum && !typeToConvert.IsDefined(typeof(JsonConverterAttribute), inherit: false);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        _converter.CreateConverter(typeToConvert, options);
}
