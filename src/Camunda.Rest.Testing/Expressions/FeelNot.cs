using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary><c>not(a)</c>.</summary>
internal sealed record FeelNot(FeelNode Operand) : FeelNode
{
    public override JsonElement Evaluate(VariableLookup variables) => FeelValue.Of(!FeelValue.AsBoolean(Operand.Evaluate(variables)));
}
