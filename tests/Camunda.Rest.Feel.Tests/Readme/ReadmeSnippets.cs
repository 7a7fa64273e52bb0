using System.Text.Json;

namespace Camunda.Rest.Feel.Tests.Readme;

/// <summary>The README's snippets, as code that has to compile and run. <see cref="ReadmeTests"/> holds the two together.</summary>
internal static class ReadmeSnippets
{
    internal static FeelResult FirstScreen()
    {
        FeelExpression expression = FeelExpression.Parse("sum(items[price > 10].price) * (1 - discount)");

        using JsonDocument variables = JsonDocument.Parse("""{"items": [{"price": 8}, {"price": 40}, {"price": 60}], "discount": 0.1}""");
        FeelResult result = expression.Evaluate(FeelContext.FromJson(variables.RootElement));

        Console.WriteLine(result.Value);                       // 90
        return result;
    }

    internal static JsonElement UseValues()
    {
        FeelValue order = FeelValue.From(new Dictionary<string, object?>
        {
            ["id"] = "A-42",
            ["total"] = 99.5m,
            ["lines"] = new[] { 1, 2, 3 },
        });
        var variables = new FeelContext([KeyValuePair.Create("order", order)]);

        JsonElement json = FeelExpression.Parse("{id: order.id, first: order.lines[1]}").Evaluate(variables).Value.ToJson();
        return json;
    }

    internal static bool UseUnaryTests()
    {
        FeelExpression tests = FeelExpression.ParseUnaryTests("< 10, [20..30], ? = limit");

        bool matches = tests.Test(25, FeelContext.Empty).Value is FeelBoolean { Value: true };
        return matches;
    }

    internal static FeelResult ReadWarnings()
    {
        FeelResult failed = FeelExpression.Parse("[1 + \"a\", missing]").Evaluate(FeelContext.Empty);

        Console.WriteLine(failed.Value);                       // [null, null]
        foreach (FeelWarning warning in failed.Warnings)
        {
            Console.WriteLine($"{warning.Kind}: {warning.Message}");       // InvalidType: Can't add '"a"' to '1', …
        }

        return failed;
    }

    internal static FeelValue AddFunctions()
    {
        var options = new FeelOptions
        {
            Functions = new Dictionary<string, FeelFunction>
            {
                ["vat"] = FeelFunction.Create(["net"], static arguments => arguments[0] is FeelNumber net ? net.Value * 0.19m : FeelValue.Null),
            },
        };

        FeelValue vat = FeelExpression.Parse("vat(100)").Evaluate(FeelContext.Empty, options).Value;
        return vat;
    }
}
