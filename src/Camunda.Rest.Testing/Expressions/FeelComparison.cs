using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary><c>= != &lt; &lt;= &gt; &gt;=</c>. Values of different types cannot be compared; only null equals null.</summary>
internal sealed record FeelComparison(string Operator, FeelNode Left, FeelNode Right) : FeelNode
{
    public override JsonElement Evaluate(VariableLookup variables)
    {
        JsonElement left = Left.Evaluate(variables);
        JsonElement right = Right.Evaluate(variables);
        return FeelValue.Of(Operator switch
        {
            "=" => FeelValue.AreEqual(left, right),
            "!=" => !FeelValue.AreEqual(left, right),
            _ => FeelValue.Compare(left, right) is { } order ? Holds(order) : null,
        });
    }

    private bool Holds(int order) => Operator switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };
}
