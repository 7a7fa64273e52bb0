using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary><c>+ - * /</c> of numbers; <c>+</c> also joins texts.</summary>
internal sealed record FeelArithmetic(char Operator, FeelNode Left, FeelNode Right) : FeelNode
{
    public override JsonElement Evaluate(VariableLookup variables)
    {
        JsonElement left = Left.Evaluate(variables);
        JsonElement right = Right.Evaluate(variables);
        if (Operator == '+' && left.ValueKind == JsonValueKind.String && right.ValueKind == JsonValueKind.String)
        {
            return FeelValue.Of(left.GetString() + right.GetString());
        }

        return FeelValue.AsNumber(left) is { } a && FeelValue.AsNumber(right) is { } b ? FeelValue.Of(Calculate(a, b)) : FeelValue.Null;
    }

    private decimal? Calculate(decimal left, decimal right)
    {
        try
        {
            return Operator switch
            {
                '+' => left + right,
                '-' => left - right,
                '*' => left * right,
                _ => left / right,
            };
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }
}
