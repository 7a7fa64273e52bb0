using System.Collections.Concurrent;
using System.Reflection;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A filter model of the contract: its fields, and the model of its alternatives where the API supports <c>$or</c>.</summary>
internal sealed class FilterModel
{
    private static readonly ConcurrentDictionary<Type, FilterModel> Models = new();
    private static readonly string AlternativesName = nameof(ProcessInstanceFilter.Or);

    private readonly Type _type;
    private readonly FilterField[] _fields;
    private readonly Dictionary<string, FilterField> _byName;

    private FilterModel(Type type)
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

    public static FilterModel Of(Type type) => Models.GetOrAdd(type, static type => new FilterModel(type));

    public FilterField? Find(string name) => _byName.GetValueOrDefault(name);

    public object Create() => Activator.CreateInstance(_type)!;

    public bool IsOf(Type? type) => type == _type;
}
