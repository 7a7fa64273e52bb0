using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Newtonsoft.Json;
using JsonConverter = System.Text.Json.Serialization.JsonConverter;
using Native = System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>
/// Adds the rules of variables to the metadata of System.Text.Json: required constructor parameters, and no null for what is not nullable.
/// Rejects types whose attributes of Newtonsoft.Json would have another result.
/// </summary>
internal static class TypeInfoRules
{
    private const string Way =
        "Add the attribute of System.Text.Json, or set the option VariableSerialization to VariableSerialization.Newtonsoft().";

    /// <param name="info">The metadata of a type.</param>
    /// <param name="respectsNullability">Whether the caller's options check nullability everywhere.</param>
    /// <exception cref="CamundaVariablesException">The type is not supported.</exception>
    public static void Apply(JsonTypeInfo info, bool respectsNullability)
    {
        UnsupportedTypes.Refuse(info.Type);
        RefuseForeign(info.Type);
        if (info.Kind != JsonTypeInfoKind.Object) return;
        foreach (JsonPropertyInfo property in info.Properties)
        {
            RefuseForeign(info.Type, property);
            ApplyNumbers(property);
            ApplyNullability(property, respectsNullability);
        }
    }

    private static void ApplyNullability(JsonPropertyInfo property, bool respectsNullability)
    {
        JsonParameterInfo? parameter = property.AssociatedParameter;
        bool isRequired = property.IsRequired;
        if (parameter is { HasDefaultValue: false } && !IsNullable(parameter)) Require(property);
        if (respectsNullability) return;
        property.IsGetNullable = property.IsGetNullable || !property.PropertyType.IsValueType;
        if (parameter is null && !isRequired) property.IsSetNullable = property.IsSetNullable || !property.PropertyType.IsValueType;
    }

    private static void Require(JsonPropertyInfo property)
    {
        // Required members need a setter, which is not called for a parameter.
        if (property.AssociatedParameter is not null) property.Set ??= static (_, _) => { };
        property.IsRequired = true;
    }

    private static bool IsNullable(JsonParameterInfo parameter) =>
        parameter.ParameterType.IsValueType ? Nullable.GetUnderlyingType(parameter.ParameterType) is not null : parameter.IsNullable;

    /// <summary>A stated handling of numbers needs the library's own converter.</summary>
    private static void ApplyNumbers(JsonPropertyInfo property)
    {
        if (property.NumberHandling is null || property.CustomConverter is not null) return;
        property.CustomConverter = OwnConverter(property.PropertyType);
    }

    private static JsonConverter? OwnConverter(Type type) =>
        type == typeof(decimal) ? JsonMetadataServices.DecimalConverter
        : type == typeof(double) ? JsonMetadataServices.DoubleConverter
        : type == typeof(float) ? JsonMetadataServices.SingleConverter
        : type == typeof(Half) ? JsonMetadataServices.HalfConverter
        : null;

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The trimmer keeps the fields of an enum that it keeps.")]
    private static void RefuseForeign(Type type)
    {
        if (type.IsEnum)
        {
            FieldInfo? named = Array.Find(
                type.GetFields(BindingFlags.Public | BindingFlags.Static),
                field => field.GetCustomAttribute<EnumMemberAttribute>()?.Value is { } name
                    && name != field.Name
                    && !field.IsDefined(typeof(JsonStringEnumMemberNameAttribute)));
            if (named is not null) throw Refusal($"{TypeName.Of(type)}.{named.Name} has [EnumMember]", named.Name);
            return;
        }

        if (type.IsDefined(typeof(Native.JsonConverterAttribute), inherit: false)) return;
        if (type.IsDefined(typeof(Newtonsoft.Json.JsonConverterAttribute), inherit: false))
            throw Refusal($"{TypeName.Of(type)} has [JsonConverter] of Newtonsoft.Json", "");
        if (type.GetCustomAttribute<JsonObjectAttribute>(inherit: false) is { } stated
            && (stated.MemberSerialization != MemberSerialization.OptOut
                || stated.NamingStrategyType is not null
                || stated.ItemRequired != Required.Default))
        {
            throw Refusal($"{TypeName.Of(type)} has [JsonObject] with {stated.MemberSerialization}, names or requirements", "");
        }
    }

    private static void RefuseForeign(Type type, JsonPropertyInfo property)
    {
        if (property.AttributeProvider is not MemberInfo member) return;
        bool isOut = member.GetCustomAttribute<Native.JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.Always };
        if (isOut) return;
        string name = $"{TypeName.Of(type)}.{member.Name}";
        if (member.IsDefined(typeof(Newtonsoft.Json.JsonIgnoreAttribute), inherit: true)
            && !member.IsDefined(typeof(Native.JsonIgnoreAttribute), inherit: true))
        {
            throw Refusal($"{name} has [JsonIgnore] of Newtonsoft.Json", member.Name);
        }
        if (member.IsDefined(typeof(Newtonsoft.Json.JsonConverterAttribute), inherit: true)
            && !member.IsDefined(typeof(Native.JsonConverterAttribute), inherit: true))
        {
            throw Refusal($"{name} has [JsonConverter] of Newtonsoft.Json", member.Name);
        }
        if (member.IsDefined(typeof(Newtonsoft.Json.JsonExtensionDataAttribute), inherit: true) && !property.IsExtensionData)
            throw Refusal($"{name} has [JsonExtensionData] of Newtonsoft.Json", member.Name);
        var stated = member.GetCustomAttribute<JsonPropertyAttribute>(inherit: true);
        string? foreign = stated?.PropertyName ?? member.GetCustomAttribute<DataMemberAttribute>(inherit: true)?.Name;
        if (foreign is not null && foreign != property.Name && !member.IsDefined(typeof(JsonPropertyNameAttribute), inherit: true))
        {
            throw Refusal(
                $"{name} is named '{foreign}' by {(stated?.PropertyName is null ? "[DataMember]" : "[JsonProperty]")}", member.Name);
        }
        bool isRequired = stated?.Required is Required.Always or Required.AllowNull
            || member.IsDefined(typeof(Newtonsoft.Json.JsonRequiredAttribute), inherit: true);
        if (isRequired && (property.Set is not null || property.AssociatedParameter is not null)) Require(property);
    }

    private static CamundaVariablesException Refusal(string what, string path) =>
        new($"{what}, which System.Text.Json ignores. {Way}") { Path = path };
}
