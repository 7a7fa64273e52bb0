using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A filter model of the contract: its fields, and the model of its alternatives where the API supports <c>$or</c>.</summary>
internal sealed class FilterModel
{
    /// <summary>What of a filter model is accessed by reflection, so that trimming keeps it.</summary>
    public const DynamicallyAccessedMemberTypes Reflected = DynamicallyAccessedMemberTypes.PublicProperties
        | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor;

    private static readonly ConcurrentDictionary<Type, FilterModel> Models = new();
    private static readonly string AlternativesName = nameof(ProcessInstanceFilter.Or);

    [DynamicallyAccessedMembers(Reflected)]
    private readonly Type _type;
    private readonly FilterField[] _fields;
    private readonly Dictionary<string, FilterField> _byName;

    private FilterModel([DynamicallyAccessedMembers(Reflected)] Type type)
    {
        _type = type;
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        _fields = [.. properties.Where(property => property.Name != AlternativesName).Select(property => new FilterField(this, property))];
        _byName = _fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        Alternatives = Array.Find(properties, property => property.Name == AlternativesName) is { } or ? new FilterField(this, or) : null;
    }

    public string Name => _type.Name;

    public ReadOnlySpan<FilterField> Fields => _fields;

    /// <summary>The property for <c>$or</c>; null where the API does not support it.</summary>
    public FilterField? Alternatives { get; }

    public static FilterModel Of([DynamicallyAccessedMembers(Reflected)] Type type) =>
        Models.TryGetValue(type, out var known) ? known : Models.GetOrAdd(type, new FilterModel(type));

    /// <summary>Returns the model of the alternatives of a filter, a type that ends in <c>FilterFields</c>.</summary>
    [UnconditionalSuppressMessage(
        "Trimming", "IL2067", Justification = "ILLink.Descriptors.xml of the generated assembly keeps these types.")]
    public static FilterModel OfAlternative(Type type) => Of(type);

    public FilterField? Find(string name) => _byName.GetValueOrDefault(name);

    public object Create() => Activator.CreateInstance(_type)!;

    public bool IsOf(Type? type) => type == _type;
}
