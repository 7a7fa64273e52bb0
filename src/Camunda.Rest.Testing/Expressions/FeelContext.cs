using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary><c>{a: 1, b: a + 1}</c>; an entry sees those before it.</summary>
internal sealed record FeelContext(IReadOnlyList<KeyValuePair<string, FeelNode>> Entries) : FeelNode
{
    public override JsonElement Evaluate(VariableLookup variables)
    {
        Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);
        foreach ((string name, FeelNode value) in Entries)
        {
            values[name] = value.Evaluate(inner => values.TryGetValue(inner, out JsonElement earlier) ? earlier : variables(inner));
        }

        return FeelValue.Of(values);
    }
}
