using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Camunda.Rest.Json;

namespace Camunda.Rest.AspNetCore;

/// <summary>Classifies the types of the client that have a JSON form of their own.</summary>
internal static class ModelType
{
    private static readonly Type[] Definitions =
    [
        typeof(JsonModelSystemTextJsonConverter<>),
        typeof(WireValueSystemTextJsonConverter<>),
    ];

    private static readonly Type[] Maps = [typeof(IReadOnlyDictionary<,>), typeof(IDictionary<,>)];

    /// <summary>Returns whether the type is a key, an id or an open enum.</summary>
    public static bool IsWireValue(Type type) => type.IsValueType && typeof(IWireValue).IsAssignableFrom(type);

    /// <summary>Returns whether the type is an open enum.</summary>
    public static bool IsOpenEnum(Type type) => IsWireValue(type) && Implements(type, typeof(IOpenEnum<>));

    /// <summary>Returns whether the client has converters for the type.</summary>
    public static bool IsOwn(Type type) => ConvertedType(type) is not null;

    /// <summary>Returns whether the type is a model, a union, a filter or a list of the client.</summary>
    public static bool IsModel(Type type) => !IsWireValue(type) && IsOwn(type);

    /// <summary>Returns the type that the converter of a type is for: the union of an unknown variant, else the type itself.</summary>
    public static Type? ConvertedType(Type type) =>
        type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType is { IsGenericType: true } converter
            && Definitions.Contains(converter.GetGenericTypeDefinition())
            ? converter.GenericTypeArguments[0]
            : null;

    /// <summary>Returns the variants of a union that this version knows.</summary>
    public static IReadOnlyList<Type> VariantsOf(Type union) =>
    [
        .. union.Assembly.GetTypes()
            .Where(type => type.BaseType == union && ConvertedType(type) == type)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>Returns the type of the items of a list; null for any other type.</summary>
    public static Type? ItemOf(Type type) =>
        type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type) || ValueOf(type) is not null
            ? null
            : type.GetInterfaces().Append(type)
                .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GenericTypeArguments[0];

    /// <summary>Returns the type of the values of a map; null for any other type.</summary>
    public static Type? ValueOf(Type type) =>
        type.GetInterfaces().Append(type)
            .FirstOrDefault(face => face.IsGenericType && Maps.Contains(face.GetGenericTypeDefinition()))
            ?.GenericTypeArguments[1];

    /// <summary>Returns the type of the field that a filter is for; null for any other type.</summary>
    public static Type? FieldOf(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.IsGenericType && current.GetGenericTypeDefinition() == typeof(FilterProperty<>))
                return current.GenericTypeArguments[0];
        }

        return null;
    }

    private static bool Implements(Type type, Type definition) =>
        Array.Exists(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == definition);
}
