using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>The names of an enum's values in JSON, where an attribute of System.Text.Json states them.</summary>
internal sealed class EnumNames
{
    private static readonly ConcurrentDictionary<Type, EnumNames?> Known = new();

    private readonly Dictionary<string, object> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<object, string> _names = [];

    /// <summary>Returns the names of an enum; null when no attribute states one.</summary>
    public static EnumNames? Of(Type type) => Known.GetOrAdd(type, Create);

    public bool TryValue(string name, [NotNullWhen(true)] out object? value) => _values.TryGetValue(name, out value);

    public bool TryName(object value, [NotNullWhen(true)] out string? name) => _names.TryGetValue(value, out name);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The trimmer keeps the fields of an enum that it keeps.")]
    private static EnumNames? Create(Type type)
    {
        EnumNames? names = null;
        foreach (FieldInfo field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            // Newtonsoft's own attribute for names applies first.
            if (field.IsDefined(typeof(EnumMemberAttribute), inherit: false)) continue;
            if (field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>() is not { } named) continue;
            names ??= new EnumNames();
            object value = field.GetValue(null)!;
            names._values.TryAdd(named.Name, value);
            names._names.TryAdd(value, named.Name);
        }

        return names;
    }
}
