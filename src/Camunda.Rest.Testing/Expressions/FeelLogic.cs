using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary><c>a and b</c>, <c>a or b</c>, with three values: what is not a boolean is unknown.</summary>
internal sealed record FeelLogic(bool IsAnd, FeelNode Left, FeelNode Right) : FeelNode
{
    public override JsonElement Evaluate(VariableLookup variables)
    {
        bool? left = FeelValue.AsBoolean(Left.Evaluate(variables));
        if (left == !IsAnd)
        {
            return FeelValue.Of(left);
        }

        bool? right = FeelValue.AsBoolean(Right.Evaluate(variables));
        return FeelValue.Of(IsAnd ? left & right : left | right);
    }
}
