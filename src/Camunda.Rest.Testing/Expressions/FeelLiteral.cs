using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>A number, text, boolean or null.</summary>
internal sealed record FeelLiteral(JsonElement Value) : FeelNode
{
    public override JsonElement Evaluate(VariableLookup variables) => Value;
}
