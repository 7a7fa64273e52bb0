using System.Reflection;
using Camunda.Rest.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Camunda.Rest.Benchmarks.Json;

/// <summary>
/// What Newtonsoft would do with the DTOs if they carried no generated code: it passes over their converter and builds them member by
/// member, init-only and required ones too. Keys, ids, enums and JSON values keep their own converters, since reflection could not build
/// them.
/// </summary>
internal sealed class ReflectionContractResolver : DefaultContractResolver
{
    public ReflectionContractResolver() => NamingStrategy = new CamelCaseNamingStrategy();

    protected override JsonConverter? ResolveContractConverter(Type objectType) =>
        IsDto(objectType) ? null : base.ResolveContractConverter(objectType);

    // Filters and unions have a base class; what is left of the models are DTOs.
    private static bool IsDto(Type type) =>
        type.IsClass
        && type.BaseType == typeof(object)
        && type.GetCustomAttribute<JsonConverterAttribute>() is { ConverterType: { IsGenericType: true } converter }
        && converter.GetGenericTypeDefinition() == typeof(JsonModelConverter<>);
}
