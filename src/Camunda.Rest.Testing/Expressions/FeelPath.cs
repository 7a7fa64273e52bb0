using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary><c>a.b</c>: a member of a context; of a list, that member of each item.</summary>
internal sealed record FeelPath(FeelNode Source, string Member) : FeelNode
{
    public override JsonElement Evaluate(VariableLookup variables) => Read(Source.Evaluate(variables));

    private JsonElement Read(JsonElement source) => source.ValueKind switch
    {
        JsonValueKind.Object when source.TryGetProperty(Member, out JsonElement value) => value,
        JsonValueKind.Array => FeelValue.Of(source.EnumerateArray().Select(Read)),
        _ => FeelValue.Null,
    };
}
