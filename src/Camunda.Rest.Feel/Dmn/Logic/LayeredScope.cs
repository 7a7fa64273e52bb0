using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>Variables that hide those of an outer scope.</summary>
internal sealed class LayeredScope(IFeelScope outer) : IFeelScope
{
    private readonly Dictionary<string, FeelValue> _variables = new(StringComparer.Ordinal);

    public void Set(string name, FeelValue value) => _variables[name] = value;

    public bool TryGetVariable(string name, [NotNullWhen(true)] out FeelValue? value) =>
        _variables.TryGetValue(name, out value) || outer.TryGetVariable(name, out value);
}
