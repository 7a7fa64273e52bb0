namespace Camunda.Rest.Json;

/// <summary>Which variables a type accepts, and which it requires.</summary>
/// <param name="names">The names of its members; null when it accepts all variables.</param>
/// <param name="required">
/// The names of its required members: those that C# or an attribute marks as required, and constructor parameters that are not nullable and
/// have no default.
/// </param>
/// <param name="isCaseIgnored">Whether names are read ignoring case.</param>
internal sealed class VariableShape(IReadOnlyList<string>? names, IReadOnlyList<string> required, bool isCaseIgnored)
{
    /// <summary>Accepts all variables and requires none.</summary>
    public static readonly VariableShape Open = new(null, [], isCaseIgnored: true);

    /// <summary>The shape of a type that is not an object in JSON, such as a number or a list.</summary>
    public static readonly VariableShape NoObject = new([], [], isCaseIgnored: true) { IsObject = false };

    private readonly HashSet<string>? _names = names is null
        ? null
        : new(names, isCaseIgnored ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>Whether the type is, or may be, an object in JSON.</summary>
    public bool IsObject { get; private init; } = true;

    /// <summary>The names of the variables that are bound to the type; null when it accepts all.</summary>
    public IReadOnlyList<string>? Names { get; } = names;

    /// <summary>The names of the required members.</summary>
    public IReadOnlyList<string> Required { get; } = required;

    /// <summary>Returns whether a variable is bound to the type.</summary>
    public bool Takes(string name) => _names is null || _names.Contains(name);

    /// <summary>Returns the required names that are missing.</summary>
    public IReadOnlyList<string> MissingIn(IEnumerable<string> present)
    {
        var there = new HashSet<string>(present, isCaseIgnored ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        return [.. Required.Where(name => !there.Contains(name))];
    }
}
