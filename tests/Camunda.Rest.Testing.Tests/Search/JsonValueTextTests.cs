using Camunda.Rest.Testing.Search;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Search;

public sealed class JsonValueTextTests
{
    [TestCase("99.50", "99.5")]
    [TestCase("1e2", "100")]
    [TestCase("1E+2", "100.0")]
    [TestCase("0.001", "1e-3")]
    [TestCase("-0", "0.00")]
    [TestCase("0e999999999999999999999", "0")]
    [TestCase("1e400", "10e399")]
    [TestCase("123456789012345678901234567890.10", "123456789012345678901234567890.1")]
    [TestCase("\"😀\"", "\"\\ud83d\\ude00\"")]
    [TestCase("\"a/b\"", "\"a\\/b\"")]
    [TestCase("\"\\u00fc\"", "\"ü\"")]
    [TestCase("\"\\n\\u000a\"", "\"\\u000A\\n\"")]
    [TestCase("{\"a\":1,\"b\":[1.0,null]}", "{ \"b\": [1, null], \"a\": 1e0 }")]
    [TestCase("{\"a\":1,\"a\":2}", "{\"a\":2}")]
    [TestCase(" true ", "true")]
    [TestCase("\"\\ud83d\"", "\"\\ud83d\"")]
    [TestCase("open", "open")]
    public void Equals_SameValue_IsTrue(string one, string other)
    {
        var left = JsonValueText.Parse(one);
        var right = JsonValueText.Parse(other);

        Assert.That(left, Is.EqualTo(right));
        Assert.That(left.CompareTo(right), Is.Zero);
        Assert.That(left.GetHashCode(), Is.EqualTo(right.GetHashCode()));
    }

    [TestCase("9007199254740993", "9007199254740992")]
    [TestCase("0.1", "0.10000000000000000000000000000001")]
    [TestCase("1", "\"1\"")]
    [TestCase("1", "true")]
    [TestCase("null", "\"null\"")]
    [TestCase("\"a\"", "\"A\"")]
    [TestCase("[1,2]", "[2,1]")]
    [TestCase("[]", "{}")]
    [TestCase("{\"a\":null}", "{}")]
    [TestCase("open", "\"open\"")]
    [TestCase("\"a\\\"]\"", "[\"a\"]")]
    [TestCase("\"é\"", "\"e\\u0301\"")]
    public void Equals_AnotherValue_IsFalse(string one, string other)
    {
        Assert.That(JsonValueText.Parse(one), Is.Not.EqualTo(JsonValueText.Parse(other)));
        Assert.That(JsonValueText.Parse(one).CompareTo(JsonValueText.Parse(other)), Is.Not.Zero);
    }

    [Test]
    public void Compare_ValuesOfAllKinds_AreInOneOrder()
    {
        string[] order =
        [
            "null", "false", "true", "-1e400", "-10", "-9.5", "-1e-400", "0", "1e-400", "0.5", "9", "10", "10.01", "1e400", "\"10\"",
            "\"9\"", "\"a\"", "[1]", "{\"a\":1}", "{}",
        ];

        var sorted = order.Reverse()
            .Select(JsonValueText.Parse)
            .Order(Comparer<JsonValueText>.Create((one, other) => one.CompareTo(other)));

        Assert.That(sorted.Select(value => value.ToString()), Is.EqualTo(order));
    }

    [TestCase("99.50", "99.50")]
    [TestCase("\"\\ud83d\\ude00 \\u0022\\\\ \\u0001\"", "\"😀 \\\"\\\\ \\u0001\"")]
    [TestCase("{ \"b\" : [ 1 , 2 ] , \"a\" : null }", "{\"b\":[1,2],\"a\":null}")]
    public void ToString_Value_IsCompactAndReadable(string json, string expected) =>
        Assert.That(JsonValueText.Parse(json).ToString(), Is.EqualTo(expected));
}
