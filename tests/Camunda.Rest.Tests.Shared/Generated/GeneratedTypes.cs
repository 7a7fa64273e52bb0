using System.Collections;
using System.Reflection;
using Camunda.Rest.Json;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Shared.Generated;

/// <summary>The public types of the generated assembly, by what they stand for.</summary>
internal static class GeneratedTypes
{
    public const string KeyNamespace = "Camunda.Rest";
    public const string ModelNamespace = "Camunda.Rest.Models";
    public const string ApiNamespace = "Camunda.Rest.Api";

    public static Assembly Assembly { get; } = typeof(CamundaContract).Assembly;

    public static IReadOnlyList<Type> All { get; } = [.. Assembly.ExportedTypes.OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static IReadOnlyList<Type> Dtos { get; } =
    [
        .. Readable.Where(type => type.IsClass
            && !type.IsAbstract
            && !type.IsAssignableTo(typeof(FilterProperty))
            && !type.IsAssignableTo(typeof(IEnumerable))),
    ];

    /// <summary>Lists that are types of their own.</summary>
    public static IReadOnlyList<Type> Lists { get; } = [.. Readable.Where(type => type.IsAssignableTo(typeof(IEnumerable)))];

    public static IReadOnlyList<Type> Unions { get; } = [.. Readable.Where(type => type.IsAbstract)];

    public static IReadOnlyList<Type> Filters { get; } = [.. Readable.Where(type => type.IsAssignableTo(typeof(FilterProperty)))];

    public static IReadOnlyList<Type> Enums { get; } = [.. All.Where(type => Implements(type, typeof(IOpenEnum<>)))];

    public static IReadOnlyList<Type> Keys { get; } = [.. All.Where(type => Implements(type, typeof(ISemanticType<>)))];

    private static IEnumerable<Type> Readable => All.Where(type => Implements(type, typeof(IJsonModel<>)));

    /// <summary>The type of a name, or a failed test that says what is missing.</summary>
    public static Type Find(string nameSpace, string name) =>
        Assembly.GetType($"{nameSpace}.{name}")
            ?? throw new AssertionException($"The contract has {name}, and the generated code has no type {nameSpace}.{name}.");

    /// <summary>One test case per type, called by the type's name.</summary>
    public static IEnumerable<TestCaseData> Cases(IEnumerable<Type> types) =>
        types.Select(type => new TestCaseData(type).SetArgDisplayNames(type.Name));

    /// <summary>The members that the API gave a DTO or filter.</summary>
    public static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    // Of itself: a union's variants inherit the interface of the union as well.
    private static bool Implements(Type type, Type definition) =>
        Array.Exists(
            type.GetInterfaces(),
            face => face.IsGenericType && face.GetGenericTypeDefinition() == definition && face.GenericTypeArguments[0] == type);
}
