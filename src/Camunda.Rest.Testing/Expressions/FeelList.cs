using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary><c>[a, b]</c>.</summary>
internal sealed record FeelList(IReadOnlyList<FeelNode> Items) : FeelNode
{
    public override JsonElement Evaluate(VariableLookup variables) => FeelValue.Of(Items.Select(item => item.Evaluate(variables)));
}
