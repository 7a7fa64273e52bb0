using System.Text.Json;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Values;

public sealed class FeelValueTests
{
    public static IEnumerable<TestCaseData> Convertible()
    {
        yield return new(null, "null");
        yield return new(true, "true");
        yield return new("a", "a");
        yield return new('a', "a");
        yield return new(5, "5");
        yield return new(5L, "5");
        yield return new((byte)5, "5");
        yield return new(ulong.MaxValue, "18446744073709551615");
        yield return new(1.50m, "1.5");
        yield return new(0.1, "0.1");
        yield return new(0.5f, "0.5");
        yield return new(double.NaN, "null");
        yield return new(double.PositiveInfinity, "null");
        yield return new(new object?[] { 1, "a", null, new[] { 2 } }, "[1, \"a\", null, [2]]");
        yield return new(new Dictionary<string, object?> { ["a"] = 1, ["b"] = new List<int> { 2 } }, "{a:1, b:[2]}");
        yield return new(new Dictionary<string, int> { ["a"] = 1 }, "{a:1}");
        yield return new(new SortedList<string, string> { ["a"] = "x" }, "{a:\"x\"}");
        yield return new(JsonDocument.Parse("""{"a": [1.50, null]}""").RootElement, "{a:[1.5, null]}");
        yield return new(FeelBoolean.True, "true");
    }

    [TestCaseSource(nameof(Convertible))]
    public void From_ConvertibleValue_IsConverted(object? value, string expected)
    {
        Assert.That(FeelValue.From(value).ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void From_OtherType_NamesTheTypeAndTheWayOut()
    {
        Assert.That(
            () => FeelValue.From(new Dictionary<string, object?> { ["a"] = new Uri("http://a/") }),
            Throws.ArgumentException.With.Message.Contains("System.Uri").And.Message.Contains("FromJson"));
    }

    [Test]
    public void From_DictionaryWithOtherKeys_IsRejected()
    {
        Assert.That(
            () => FeelValue.From(new Dictionary<int, int> { [1] = 1 }),
            Throws.ArgumentException.With.Message.Contains("System.Int32"));
    }

    [Test]
    public void From_DoubleBeyondTheRange_IsRejected()
    {
        Assert.That(() => FeelValue.From(1e40), Throws.InstanceOf<ArgumentException>().With.Message.Contains("range"));
    }

    [Test]
    public void From_ListThatContainsItself_IsRejected()
    {
        List<object> list = [];
        list.Add(list);

        Assert.That(() => FeelValue.From(list), Throws.ArgumentException.With.Message.Contains("contains itself"));
    }

    [Test]
    public void FromJson_DeepJson_IsRejected()
    {
        string json = new string('[', 5000) + new string(']', 5000);
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 10_000 });

        Assert.That(() => FeelValue.FromJson(document.RootElement), Throws.ArgumentException.With.Message.Contains("250 levels"));
    }

    [Test]
    public void FromJson_NoObject_IsRejectedByContext()
    {
        using JsonDocument document = JsonDocument.Parse("[1]");

        Assert.That(() => FeelContext.FromJson(document.RootElement), Throws.ArgumentException.With.Message.Contains("Array"));
    }

    [TestCase("{\"a\":[1,2.5,\"x\",true,null],\"b\":{}}")]
    [TestCase("\"ü \\\" \\\\ \\n\"")]
    [TestCase("123456789012345678901234567.8")]
    [TestCase("[]")]
    [TestCase("1.50")]
    [TestCase("1e2")]
    [TestCase("-0.0")]
    public void ToJson_AfterFromJson_IsTheSame(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);

        Assert.That(FeelValue.FromJson(document.RootElement).ToJson().GetRawText(), Is.EqualTo(json));
    }

    [TestCase("1.50", "1.5")]
    [TestCase("1e2", "100")]
    [TestCase("-0.0", "0")]
    public void ToJson_ComputedNumber_IsNormalized(string json, string expected)
    {
        using JsonDocument document = JsonDocument.Parse($$"""{"x": {{json}}}""");

        FeelValue value = FeelExpression.Parse("x + 0").Evaluate(FeelContext.FromJson(document.RootElement)).Value;

        Assert.That(value.ToJson().GetRawText(), Is.EqualTo(expected));
    }

    [Test]
    public void ToJson_HalfOfASurrogatePair_IsReplaced()
    {
        FeelValue value = FeelExpression.Parse("{\"\\uD800\": \"a\\uDC00b\"}").Evaluate(FeelContext.Empty).Value;

        Assert.That(value.ToJson().GetRawText(), Is.EqualTo("{\"\uFFFD\":\"a\uFFFDb\"}"));
    }

    [Test]
    public void ImplicitConversion_OfPrimitives_CreatesValues()
    {
        FeelValue[] values = ["a", 1, 1.5m, true, (string?)null];

        Assert.That(values.Select(static value => value.ToString()), Is.EqualTo((string[])["a", "1", "1.5", "true", "null"]));
    }

    [TestCase("[1..10)", "[1..10)")]
    [TestCase("]1..10]", "(1..10]")]
    [TestCase("[\"a\", {b: \"x\\\"y\"}]", "[\"a\", {b:\"x\\\"y\"}]")]
    [TestCase("function(a, b) a", "function(a, b)")]
    public void ToString_Value_IsWrittenAsFeel(string text, string expected)
    {
        Assert.That(FeelExpression.Parse(text).Evaluate(FeelContext.Empty).Value.ToString(), Is.EqualTo(expected));
    }
}
