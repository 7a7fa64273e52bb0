using System.Globalization;
using System.Text.Json;
using Camunda.Rest.Feel;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>An expression, and the same computation as compiled code over JSON.</summary>
/// <param name="Name">What the expression is typical of.</param>
/// <param name="Text">The expression.</param>
/// <param name="Expected">The result of both.</param>
/// <param name="Bare">The computation as compiled code.</param>
internal sealed record FeelCase(string Name, string Text, string Expected, Func<JsonElement, object> Bare)
{
    /// <summary>The variables of all cases.</summary>
    public const string Variables =
        """
        {
          "input": 25,
          "order": {
            "id": "A-42", "status": "open", "total": 118.5,
            "lines": [
              {"sku": "a", "price": 8, "count": 1}, {"sku": "b", "price": 40, "count": 2}, {"sku": "c", "price": 9.5, "count": 3},
              {"sku": "d", "price": 12, "count": 1}, {"sku": "e", "price": 3, "count": 10}
            ]
          }
        }
        """;

    /// <summary>True for unary tests.</summary>
    public bool IsTest => Name == "tests";

    /// <summary>All cases.</summary>
    public static IReadOnlyList<FeelCase> All { get; } =
    [
        new("condition", "order.total > 100 and order.status = \"open\"", "true", static json =>
        {
            JsonElement order = json.GetProperty("order");
            return order.GetProperty("total").GetDecimal() > 100 && order.GetProperty("status").ValueEquals("open");
        }),
        new("mapping", "{id: order.id, gross: order.total * 1.19}", "{id:\"A-42\", gross:141.015}", static json =>
        {
            JsonElement order = json.GetProperty("order");
            return new Dictionary<string, object?>
            {
                ["id"] = order.GetProperty("id").GetString(),
                ["gross"] = order.GetProperty("total").GetDecimal() * 1.19m,
            };
        }),
        new("filter", "order.lines[price > 10].sku", "[\"b\", \"d\"]", static json => json.GetProperty("order").GetProperty("lines")
            .EnumerateArray()
            .Where(static line => line.GetProperty("price").GetDecimal() > 10)
            .Select(static line => line.GetProperty("sku").GetString())
            .ToArray()),
        new("loop", "for line in order.lines return line.price * line.count", "[8, 80, 28.5, 12, 30]", static json => json
            .GetProperty("order").GetProperty("lines").EnumerateArray()
            .Select(static line => line.GetProperty("price").GetDecimal() * line.GetProperty("count").GetDecimal())
            .ToArray()),
        new("tests", "< 10, [20..30], 99", "true", static json =>
        {
            decimal input = json.GetProperty("input").GetDecimal();
            return input is < 10 or (>= 20 and <= 30) or 99;
        }),
    ];

    /// <summary>Parses the expression.</summary>
    public FeelExpression Parse() => IsTest ? FeelExpression.ParseUnaryTests(Text) : FeelExpression.Parse(Text);

    /// <summary>Evaluates the expression.</summary>
    public FeelResult Evaluate(FeelExpression expression, FeelContext variables) =>
        IsTest ? expression.Test(variables.TryGetVariable("input", out FeelValue? input) ? input : FeelValue.Null, variables)
            : expression.Evaluate(variables);

    /// <summary>Writes the result of <see cref="Bare"/> as FEEL does.</summary>
    public static string Show(object result) => result is bool boolean
        ? boolean.ToString(CultureInfo.InvariantCulture).ToLowerInvariant()
        : FeelValue.From(result).ToString()!;
}
