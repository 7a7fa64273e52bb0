using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary><c>-a</c>.</summary>
internal sealed record FeelNegation(FeelNode Operand) : FeelNode
{
    public override JsonElement Evaluate(VariableLookup variables) => FeelValue.Of(-FeelValue.AsNumber(Operand.Evaluate(variables)));
}
