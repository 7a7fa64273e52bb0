using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Camunda.Rest;

/// <summary>
/// Determines whether the <c>Contains</c> of a collection finds values by plain equality, as the API's <c>$in</c> does. A case-insensitive
/// set contains more than its values, and a custom <c>Contains</c> may do anything.
/// </summary>
internal static class ValueEquality
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The maximum depth of collections that wrap each other.</summary>
    private const int MaxDepth = 8;

    /// <summary>
    /// The comparers that call <c>Equals</c> or <c>CompareTo</c> of the values; they are internal types of the framework.
    /// </summary>
    private static readonly FrozenSet<string> DefaultComparers = new[]
    {
        "GenericEqualityComparer`1", "NullableEqualityComparer`1", "ObjectEqualityComparer`1", "EnumEqualityComparer`1",
        "ByteEqualityComparer", "StringEqualityComparer",
        "GenericComparer`1", "NullableComparer`1", "ObjectComparer`1", "EnumComparer`1",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<Type, Shape> Shapes = [];

    /// <summary>
    /// Returns why a collection does not compare by plain equality: a comparer, or a type with its own <c>Contains</c>; null for plain
    /// equality.
    /// </summary>
    [DynamicDependency("Comparer", typeof(HashSet<>))]
    [DynamicDependency("Comparer", typeof(SortedSet<>))]
    [DynamicDependency("Comparer", typeof(FrozenSet<>))]
    [DynamicDependency("KeyComparer", typeof(ImmutableHashSet<>))]
    [DynamicDependency("KeyComparer", typeof(ImmutableSortedSet<>))]
    [DynamicDependency("Comparer", typeof(Dictionary<,>))]
    [DynamicDependency("Comparer", typeof(SortedDictionary<,>))]
    public static Type? FindDeviation(IEnumerable values) => FindDeviation(values, MaxDepth);

    private static Type? FindDeviation(IEnumerable values, int depth)
    {
        var type = values.GetType();
        if (type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>)))
            return null;

        var shape = Shapes.GetOrAdd(type, static type => Shape.Of(type));
        if (shape.HasForeignContains)
            return type;
        if (shape.Comparer is { } property)
            return property.GetValue(values) is { } comparer && !IsPlain(comparer) ? comparer.GetType() : null;

        // The keys of a dictionary, or a view of a set: the underlying collection decides.
        foreach (var field in shape.Wrapped)
        {
            if (depth > 0 && field.GetValue(values) is IEnumerable inner and not string && FindDeviation(inner, depth - 1) is { } deviation)
                return deviation;
        }

        return null;
    }

    private static bool IsPlain(object comparer) =>
        comparer is StringComparer text
            ? text.Equals(StringComparer.Ordinal)
            : comparer.GetType() is var type && type.Assembly == typeof(object).Assembly && DefaultComparers.Contains(type.Name);

    private static bool IsKnown(Type type) => type.Assembly.GetName().Name is { } name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Newtonsoft.Json");

    /// <summary>How a type of collections compares.</summary>
    /// <param name="HasForeignContains">Whether its <c>Contains</c> is not part of the framework.</param>
    /// <param name="Comparer">The property with its comparer.</param>
    /// <param name="Wrapped">The fields that may hold an underlying collection.</param>
    private sealed record Shape(bool HasForeignContains, PropertyInfo? Comparer, IReadOnlyList<FieldInfo> Wrapped)
    {
        [UnconditionalSuppressMessage(
            "Trimming",
            "IL2070",
            Justification = "The properties of the framework's sets are kept; of others, what is not there is not used.")]
        [UnconditionalSuppressMessage(
            "Trimming",
            "IL2075",
            Justification = "The properties of the framework's sets are kept; of others, what is not there is not used.")]
        public static Shape Of(Type type)
        {
            var own = type;
            for (; own is not null && !IsKnown(own); own = own.BaseType)
            {
                if (own.GetMethods(Fields).Any(IsContains))
                    return new(true, null, []);
            }

            var comparer = type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .FirstOrDefault(property => property.Name is "Comparer" or "KeyComparer" && property.GetIndexParameters().Length == 0);
            bool hasContains = type.GetInterfaces().Any(face => face.IsGenericType
                && face.GetGenericTypeDefinition() is var open
                && (open == typeof(ICollection<>) || open == typeof(IReadOnlySet<>)));

            // A dictionary finds its keys by its comparer, and its values by plain equality.
            bool isOfValues = type is { IsNested: true } && type.Name.StartsWith("Value", StringComparison.Ordinal);
            return new(false, comparer, comparer is null && hasContains && !isOfValues
                ? [.. FieldsOf(own).Where(field => !field.FieldType.IsValueType && !field.FieldType.IsArray)]
                : []);
        }

        private static bool IsContains(MethodInfo method) =>
            method.ReturnType == typeof(bool)
                && method.GetParameters().Length == 1
                && (method.Name == "Contains" || method.Name.EndsWith(".Contains", StringComparison.Ordinal));

        [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Without the fields a collection counts as a plain one.")]
        [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Without the fields a collection counts as a plain one.")]
        private static List<FieldInfo> FieldsOf(Type? type)
        {
            List<FieldInfo> fields = [];
            for (; type is not null && type != typeof(object); type = type.BaseType)
                fields.AddRange(type.GetFields(Fields));
            return fields;
        }
    }
}
