using System.Collections.Concurrent;
using System.Reflection;
using Camunda.Rest.Json;

namespace Camunda.Rest.AspNetCore;

/// <summary>The properties of a generated model, and whether it has others.</summary>
internal sealed class ModelShape
{
    /// <summary>The property of generated models with what the API does not name.</summary>
    private const string Others = "AdditionalProperties";

    private static readonly ConcurrentDictionary<Type, ModelShape?> Known = new();

    private ModelShape(IReadOnlyList<ModelProperty> properties, bool isOpen)
    {
        Properties = properties;
        IsOpen = isOpen;
    }

    public IReadOnlyList<ModelProperty> Properties { get; }

    /// <summary>Whether the model keeps properties that it does not name.</summary>
    public bool IsOpen { get; }

    /// <summary>Returns the shape of a generated model; null for any other type.</summary>
    public static ModelShape? Of(Type type) => Known.GetOrAdd(type, Read);

    private static ModelShape? Read(Type type)
    {
        if (type.Assembly != typeof(CamundaContract).Assembly || NamesOf(type) is not { } names)
            return null;

        // Names and properties are generated in the same order.
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member.CanWrite && member.Name != Others)
            .OrderBy(member => member.MetadataToken)
            .ToArray();
        if (members.Length != names.Count)
        {
            throw new InvalidOperationException(
                $"{type.Name} has {members.Length} properties, and {names.Count} names for them. Report this as a defect.");
        }

        var nullability = new NullabilityInfoContext();
        return new ModelShape(
            [.. names.Select((name, index) => new ModelProperty(name, members[index], nullability.Create(members[index])))],
            type.GetProperty(Others) is not null);
    }

    private static IReadOnlyList<string>? NamesOf(Type type) =>
        Array.Find(
            type.GetFields(BindingFlags.NonPublic | BindingFlags.Static), field => field.FieldType == typeof(WireProperties))
            ?.GetValue(null) is WireProperties properties ? properties.Names : null;
}
