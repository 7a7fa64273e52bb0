using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Variables;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class JsonVariablesTests
{
    private const string Exact = """{ "total": 1.10, "huge": 1e400, "id": 9223372036854775807, "pi": 3.14159265358979323846264338327, "none": null, "s": "\u00e4\/", "total": 2.50 }""";

    private sealed record Order(string OrderId, decimal Total, DateTimeOffset? PlacedAt = null, IReadOnlyList<string>? Tags = null);

    [Test]
    public void Parse_ThenWrite_IsTheSameText()
    {
        Assert.That(JsonVariables.Parse(Exact).ToString(), Is.EqualTo(Exact));
        Assert.That(CamundaJson.Serialize(CamundaJson.Deserialize<JsonVariables>(Exact)!), Is.EqualTo(Exact));
    }

    [Test]
    public void Dictionary_Parsed_HoldsTheTextOfEveryVariable()
    {
        JsonVariables variables = JsonVariables.Parse(Exact);
        Assert.That(variables.Keys, Is.EquivalentTo(new[] { "total", "huge", "id", "pi", "none", "s" }));
        Assert.That(variables, Has.Count.EqualTo(6));
        Assert.That(variables["total"].ToString(), Is.EqualTo("2.50"));
        Assert.That(variables["huge"].ToString(), Is.EqualTo("1e400"));
        Assert.That(variables["pi"].ToString(), Is.EqualTo("3.14159265358979323846264338327"));
        Assert.That(variables["none"], Is.EqualTo(JsonText.Null));
        Assert.That(variables["s"].ToString(), Is.EqualTo(@"""\u00e4\/"""));
        Assert.That(variables.ContainsKey("Total"), Is.False);
        Assert.That(variables.Select(entry => entry.Key), Is.EqualTo(variables.Keys));
        Assert.That(variables.Values.Count(), Is.EqualTo(6));
    }

    [Test]
    public void Get_Types_AreBoundExactly()
    {
        JsonVariables variables = JsonVariables.Parse(Exact);
        Assert.That(variables.Get<decimal>("total"), Is.EqualTo(2.50m));
        Assert.That(variables.Get<long>("id"), Is.EqualTo(long.MaxValue));
        Assert.That(variables.Get<string>("none"), Is.Null);
        Assert.That(variables.Get<int?>("none"), Is.Null);
        Assert.That(variables.Get<string>("s"), Is.EqualTo("\u00e4/"));
        Assert.That(() => variables.Get<double>("huge"), Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("'huge'"));
    }

    [Test]
    public void TryGet_PresentOrNot_SaysSo()
    {
        JsonVariables variables = JsonVariables.Parse("""{"a":1,"none":null}""");
        Assert.That(variables.TryGet("a", out int value), Is.True);
        Assert.That(value, Is.EqualTo(1));
        Assert.That(variables.TryGet("none", out string? nothing), Is.True);
        Assert.That(nothing, Is.Null);
        Assert.That(variables.TryGet("b", out int missing), Is.False);
        Assert.That(missing, Is.Zero);
    }

    [Test]
    public void Get_Missing_NamesItAndThosePresent()
    {
        Assert.That(
            () => JsonVariables.Parse("""{"a":1,"b":2}""").Get<int>("c"),
            Throws.TypeOf<KeyNotFoundException>().With.Message.EqualTo("The variable 'c' does not exist; there are 'a', 'b'."));
        Assert.That(() => JsonVariables.Empty["c"], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("there are none"));
        string many = "{" + string.Join(",", Enumerable.Range(0, 30).Select(i => $"\"v{i}\":0")) + "}";
        Assert.That(() => JsonVariables.Parse(many)["c"], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'v19' and 10 more"));
    }

    [Test]
    public void Get_Mismatch_NamesVariableTypeAndPath()
    {
        CamundaVariablesException thrown = Assert.Throws<CamundaVariablesException>(
            () => JsonVariables.Parse("""{"order":{"total":{"x":1}}}""").Get<Order>("order"))!;
        Assert.That(thrown.Message, Does.Contain("'order'").And.Contain("Order").And.Contain("order.total"));
        Assert.That(thrown.Path, Is.EqualTo("order.total"));
    }

    [Test]
    public void As_Record_IsBoundByCamelCase()
    {
        Order order = JsonVariables
            .Parse("""{"orderId":"A-42","total":99.50,"placedAt":"2024-02-29T10:11:12.1234567+02:00","tags":["x"]}""").As<Order>();
        Assert.That(order.OrderId, Is.EqualTo("A-42"));
        Assert.That(order.Total, Is.EqualTo(99.50m));
        Assert.That(order.PlacedAt, Is.EqualTo(new DateTimeOffset(2024, 2, 29, 10, 11, 12, TimeSpan.FromHours(2)).AddTicks(1234567)));
        Assert.That(order.Tags, Is.EqualTo(new[] { "x" }));
    }

    [Test]
    public void As_JsonTypes_KeepTheText()
    {
        JsonVariables variables = JsonVariables.Parse(Exact);
        Assert.That(variables.As<JsonVariables>(), Is.SameAs(variables));
        Assert.That(variables.As<JsonText>().ToString(), Is.EqualTo(Exact));
        Assert.That(variables.As<JsonElement>().GetProperty("pi").GetRawText(), Is.EqualTo("3.14159265358979323846264338327"));
        Assert.That(variables.As<Dictionary<string, JsonText>>()["huge"].ToString(), Is.EqualTo("1e400"));
    }

    [Test]
    public void As_Mismatch_NamesTypeAndPath()
    {
        CamundaVariablesException thrown = Assert.Throws<CamundaVariablesException>(
            () => JsonVariables.Parse("""{"orderId":"A","total":"many"}""").As<Order>())!;
        Assert.That(thrown.Message, Does.Contain("The variables do not match Order at 'total'"));
        Assert.That(thrown.Path, Is.EqualTo("total"));
        Assert.That(() => JsonVariables.Empty.As<int[]>(), Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("Int32[]"));
        Assert.That(() => JsonVariables.Empty.As<string>(), Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("String"));
    }

    [Test]
    public void From_ObjectsOfEveryKind_BecomeVariables()
    {
        using JsonDocument document = JsonDocument.Parse("""{ "A": 1.10 }""");
        Assert.That(JsonVariables.From(null), Is.SameAs(JsonVariables.Empty));
        Assert.That(
            JsonVariables.From(new { OrderId = "A-42", Total = 99.50m, Nothing = (string?)null }).ToString(),
            Is.EqualTo("""{"orderId":"A-42","total":99.50,"nothing":null}"""));
        Assert.That(JsonVariables.From(new Order("A", 1)).ToString(), Does.StartWith("""{"orderId":"A","total":1.0,"""));
        Assert.That(
            JsonVariables.From(new Dictionary<string, object?> { ["Order ID"] = 1, ["x"] = null }).ToString(),
            Is.EqualTo("""{"Order ID":1,"x":null}"""));
        Assert.That(JsonVariables.From(new JObject { ["A"] = 1 }).ToString(), Is.EqualTo("""{"A":1}"""));
        Assert.That(JsonVariables.From(document).ToString(), Is.EqualTo("""{ "A": 1.10 }"""));
        Assert.That(JsonVariables.From(document.RootElement).ToString(), Is.EqualTo("""{ "A": 1.10 }"""));
        Assert.That(JsonVariables.From(new JsonObject { ["A"] = 1 }).ToString(), Is.EqualTo("""{"A":1}"""));
        Assert.That(JsonVariables.From(JsonText.Parse("""{ "A":1 }""")).ToString(), Is.EqualTo("""{ "A":1 }"""));
        JsonVariables variables = JsonVariables.Parse("{}");
        Assert.That(JsonVariables.From(variables), Is.SameAs(variables));
    }

    [Test]
    public void From_String_PointsToParse()
        => Assert.That(() => JsonVariables.From("{}"), Throws.ArgumentException.With.Message.Contains("JsonVariables.Parse"));

    [TestCase(5, "Int32")]
    [TestCase(true, "Boolean")]
    [TestCase(new[] { 1 }, "Int32[]")]
    public void From_WhatIsNoObject_NamesTheType(object value, string type)
        => Assert.That(() => JsonVariables.From(value), Throws.ArgumentException.With.Message.Contains(type));

    [TestCase("[1]", "an array")]
    [TestCase("5", "a number")]
    [TestCase("null", "null")]
    public void Parse_WhatIsNoObject_SaysWhatItIs(string json, string kind)
        => Assert.That(() => JsonVariables.Parse(json), Throws.ArgumentException.With.Message.Contains(kind));

    [Test]
    public void Parse_NotJson_IsRefused() => Assert.That(() => JsonVariables.Parse("{a:1}"), Throws.TypeOf<JsonReaderException>());

    [Test]
    public void ReadJson_WhatIsNoObject_NamesTheKind()
        => Assert.That(
            () => CamundaJson.Deserialize<JsonVariables>("[1]"),
            Throws.TypeOf<JsonSerializationException>().With.Message.Contains("an object"));

    [Test]
    public void Entries_ManyThreads_SeeTheSame()
    {
        JsonVariables variables = JsonVariables.Parse("{" + string.Join(",", Enumerable.Range(0, 500).Select(i => $"\"v{i}\":{i}")) + "}");
        int[] sums = new int[8];
        Parallel.For(0, sums.Length, n => sums[n] = Enumerable.Range(0, 500).Sum(i => variables.Get<int>($"v{i}")));
        Assert.That(sums, Is.All.EqualTo(500 * 499 / 2));
    }
}
