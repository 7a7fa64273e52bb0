using System.Text.Json;
using Camunda.Rest.Testing.Expressions;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Expressions;

[Parallelizable(ParallelScope.All)]
internal sealed class FeelEvaluationTests
{
    private const string Variables = """
        {
          "total": 99.50, "count": 3, "big": 9007199254740993, "name": "Ada", "yes": true, "no": false, "nothing": null,
          "order": {"id": "A-42", "customer": {"vip": true}, "lines": [{"sku": "x"}, {"sku": "y"}]}, "tags": ["a", "b"], "order id": 7
        }
        """;

    [TestCase("42", "42")]
    [TestCase("0.10", "0.1")]
    [TestCase(".5", "0.5")]
    [TestCase("-count", "-3")]
    [TestCase("\"a\\\"b\\n\\u00e4\"", "\"a\\\"b\\nä\"")]
    [TestCase("true", "true")]
    [TestCase("null", "null")]
    [TestCase("[1, \"a\", [true]]", "[1,\"a\",[true]]")]
    [TestCase("[]", "[]")]
    [TestCase("{a: 1, \"b c\": a + 1}", "{\"a\":1,\"b c\":2}")]
    [TestCase("{}", "{}")]
    [TestCase("`order id`", "7")]
    [TestCase("big", "9007199254740993")]
    [TestCase("total", "99.50")]
    [TestCase("missing", "null")]
    [TestCase("order.customer.vip", "true")]
    [TestCase("order.lines.sku", "[\"x\",\"y\"]")]
    [TestCase("order.missing.vip", "null")]
    [TestCase("name.length", "null")]
    public void Evaluate_ValueOrPath_GivesIt(string expression, string expected) => Assert.That(Evaluate(expression), Is.EqualTo(expected));

    [TestCase("count = 3", "true")]
    [TestCase("count = 3.0", "true")]
    [TestCase("count != 3", "false")]
    [TestCase("total >= 99.5", "true")]
    [TestCase("total > 99.5", "false")]
    [TestCase("big > 9007199254740992", "true")]
    [TestCase("name < \"Bob\"", "true")]
    [TestCase("name = \"ada\"", "false")]
    [TestCase("yes = true", "true")]
    [TestCase("nothing = null", "true")]
    [TestCase("missing = null", "true")]
    [TestCase("name != null", "true")]
    [TestCase("tags = [\"a\", \"b\"]", "true")]
    [TestCase("order.customer = {vip: true}", "true")]
    [TestCase("order.customer = {vip: false}", "false")]
    [TestCase("order.customer = {vip: true, id: 1}", "false")]
    [TestCase("name = 3", "null")]
    [TestCase("name > 3", "null")]
    [TestCase("missing > 3", "null")]
    [TestCase("yes > no", "null")]
    public void Evaluate_Comparison_KnowsTypes(string expression, string expected) =>
        Assert.That(Evaluate(expression), Is.EqualTo(expected));

    [TestCase("yes and yes", "true")]
    [TestCase("yes and no", "false")]
    [TestCase("missing and no", "false")]
    [TestCase("no and missing", "false")]
    [TestCase("missing and yes", "null")]
    [TestCase("missing or yes", "true")]
    [TestCase("yes or missing", "true")]
    [TestCase("missing or no", "null")]
    [TestCase("no or no", "false")]
    [TestCase("not(no)", "true")]
    [TestCase("not(name)", "null")]
    [TestCase("no and no or yes", "true")]
    [TestCase("no and (no or yes)", "false")]
    [TestCase("count > 1 and count < 5", "true")]
    public void Evaluate_Logic_HasThreeValues(string expression, string expected) =>
        Assert.That(Evaluate(expression), Is.EqualTo(expected));

    [TestCase("count + 2 * 3", "9")]
    [TestCase("(count + 2) * 3", "15")]
    [TestCase("10 - 4 - 3", "3")]
    [TestCase("count / 2", "1.5")]
    [TestCase("1 / 3 * 3 > 0.99", "true")]
    [TestCase("1.10 * 2", "2.2")]
    [TestCase("\"order-\" + order.id", "\"order-A-42\"")]
    [TestCase("count + name", "null")]
    [TestCase("count / 0", "null")]
    [TestCase("79228162514264337593543950335 + 1", "null")]
    public void Evaluate_Arithmetic_IsDecimal(string expression, string expected) =>
        Assert.That(Evaluate(expression), Is.EqualTo(expected));

    private static string Evaluate(string expression)
    {
        using JsonDocument variables = JsonDocument.Parse(Variables);
        return FeelParser.Parse(expression)
            .Evaluate(name => variables.RootElement.TryGetProperty(name, out JsonElement value) ? value : null)
            .GetRawText();
    }
}
