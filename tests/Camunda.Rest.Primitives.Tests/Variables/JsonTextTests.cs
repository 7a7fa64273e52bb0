using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;
using SystemTextJson = System.Text.Json.JsonSerializer;

namespace Camunda.Rest.Primitives.Tests.Variables;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class JsonTextTests
{
    private sealed record Holder(JsonText? Value);

    [TestCase("1.10", JsonValueKind.Number)]
    [TestCase("-1", JsonValueKind.Number)]
    [TestCase("1e400", JsonValueKind.Number)]
    [TestCase("\"a\"", JsonValueKind.String)]
    [TestCase("true", JsonValueKind.True)]
    [TestCase("false", JsonValueKind.False)]
    [TestCase("null", JsonValueKind.Null)]
    [TestCase("[ 1 ]", JsonValueKind.Array)]
    [TestCase("""{ "b" : 1, "a" : 1, "b" : 2 }""", JsonValueKind.Object)]
    public void Parse_Json_KeepsTheTextAndKnowsItsKind(string json, JsonValueKind kind)
    {
        JsonText text = JsonText.Parse(json);
        Assert.That(text.ToString(), Is.EqualTo(json));
        Assert.That(text.Kind, Is.EqualTo(kind));
        Assert.That(text.IsNull, Is.EqualTo(kind == JsonValueKind.Null));
    }

    [Test]
    public void Parse_WhiteSpaceAround_IsCutOff() => Assert.That(JsonText.Parse(" \r\n 1.0\t").ToString(), Is.EqualTo("1.0"));

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("{")]
    [TestCase("1 2")]
    [TestCase("'a'")]
    [TestCase("{a:1}")]
    [TestCase("[1,]")]
    [TestCase("01")]
    [TestCase("0x1F")]
    [TestCase("NaN")]
    [TestCase("undefined")]
    [TestCase("/**/1")]
    [TestCase("\"\u0001\"")]
    [TestCase("\u00a01")]
    public void Parse_NotJson_IsRefused(string text) =>
        Assert.That(() => JsonText.Parse(text), Throws.TypeOf<JsonReaderException>().With.Message.Contains("not JSON"));

    [Test]
    public void Parse_Deep_IsTheText()
    {
        string deep = new string('[', 500) + new string(']', 500);
        Assert.That(JsonText.Parse(deep).ToString(), Is.EqualTo(deep));
        Assert.That(() => JsonText.Parse(deep).As<object>(), Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("128"));
        Assert.That(
            () => JsonText.Parse(deep).As<JsonElement>(), Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("depth"));
        Assert.That(JsonText.Parse(deep[372..^372]).As<JsonElement>().ValueKind, Is.EqualTo(JsonValueKind.Array));
    }

    [Test]
    public void Parse_EndlesslyDeep_IsRefused()
        => Assert.That(
            () => JsonText.Parse(new string('[', 100_001) + new string(']', 100_001)),
            Throws.TypeOf<JsonReaderException>().With.Message.Contains("100000"));

    [Test]
    public void From_Values_BecomeJson()
    {
        using JsonDocument document = JsonDocument.Parse("""{ "a": 1.10 }""");
        Assert.That(JsonText.From(null), Is.SameAs(JsonText.Null));
        Assert.That(JsonText.From("a\"").ToString(), Is.EqualTo("""
            "a\""
            """));
        Assert.That(JsonText.From(1.10m).ToString(), Is.EqualTo("1.10"));
        Assert.That(JsonText.From(long.MaxValue).ToString(), Is.EqualTo("9223372036854775807"));
        Assert.That(
            JsonText.From(new { MaxValue = DayOfWeek.Friday, Nothing = (string?)null }).ToString(),
            Is.EqualTo("""{"maxValue":"Friday","nothing":null}"""));
        Assert.That(JsonText.From(document).ToString(), Is.EqualTo("""{ "a": 1.10 }"""));
        Assert.That(JsonText.From(document.RootElement.GetProperty("a")).ToString(), Is.EqualTo("1.10"));
        Assert.That(JsonText.From(JsonNode.Parse("""{"A":1.10}""")).ToString(), Is.EqualTo("""{"A":1.10}"""));
        Assert.That(JsonText.From(new JObject { ["A"] = 1 }).ToString(), Is.EqualTo("""{"A":1}"""));
        Assert.That(JsonText.From(JsonText.Parse("[1.0]")).ToString(), Is.EqualTo("[1.0]"));
        Assert.That(JsonText.From(JsonVariables.Parse("""{ "x": 1 }""")).ToString(), Is.EqualTo("""{ "x": 1 }"""));
    }

    [Test]
    public void From_ValuesInsideOtherTypes_KeepTheirText()
    {
        using JsonDocument document = JsonDocument.Parse("""{ "a": 1.10 }""");
        var value = new
        {
            Text = JsonText.Parse("1e400"),
            document.RootElement,
            Node = JsonNode.Parse("[1.0]"),
            Variables = JsonVariables.Parse("""{ "x":1 }"""),
            Undefined = default(JsonElement),
        };
        Assert.That(
            JsonText.From(value).ToString(),
            Is.EqualTo("""{"text":1e400,"rootElement":{ "a": 1.10 },"node":[1.0],"variables":{ "x":1 },"undefined":null}"""));
    }

    [Test]
    public void As_Types_AreBound()
    {
        Assert.That(JsonText.Parse("9223372036854775807").As<long>(), Is.EqualTo(long.MaxValue));
        Assert.That(JsonText.Parse("1.10").As<decimal>(), Is.EqualTo(1.10m));
        Assert.That(JsonText.Parse("\"Friday\"").As<DayOfWeek>(), Is.EqualTo(DayOfWeek.Friday));
        Assert.That(JsonText.Null.As<int?>(), Is.Null);
        Assert.That(JsonText.Null.As<string>(), Is.Null);
        Assert.That(JsonText.Parse("[1,2]").As<int[]>(), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(JsonText.Parse("1e400").As<JsonElement>().GetRawText(), Is.EqualTo("1e400"));
        Assert.That(JsonText.Parse("""{"a":1.10}""").As<JsonNode>()!.ToJsonString(), Is.EqualTo("""{"a":1.10}"""));
        Assert.That(JsonText.Parse("""{"value":{ "a":1e400 }}""").As<Holder>()!.Value!.ToString(), Is.EqualTo("""{ "a":1e400 }"""));
    }

    [Test]
    public void As_NullInsideAType_IsTheJsonNull()
    {
        Assert.That(JsonText.Parse("""{"value":null}""").As<Holder>()!.Value, Is.EqualTo(JsonText.Null));
        Assert.That(JsonText.Parse("{}").As<Holder>()!.Value, Is.Null);
    }

    [Test]
    public void As_Mismatch_NamesTypeAndPath()
    {
        CamundaVariablesException thrown = Assert.Throws<CamundaVariablesException>(
            () => JsonText.Parse("""{"a":[1,"x"]}""").As<Dictionary<string, List<int>>>())!;
        Assert.That(thrown.Message, Does.Contain("Dictionary<String, List<Int32>>").And.Contain("a[1]"));
        Assert.That(thrown.Path, Is.EqualTo("a[1]"));
    }

    [Test]
    public void ReadJson_Null_IsTheJsonNullWhereverItStands()
    {
        using var reader = CamundaJsonReader.Open("""[null,[null],{"a":null}]""");
        reader.Read();
        Assert.That(JsonRead.NextItem(reader), Is.True);
        JsonRead.Read(reader, out JsonText? value);
        Assert.That(JsonRead.NextItem(reader), Is.True);
        JsonRead.Read(reader, out IReadOnlyList<JsonText>? list);
        Assert.That(JsonRead.NextItem(reader), Is.True);
        JsonRead.Read(reader, out IReadOnlyDictionary<string, JsonText>? map);
        Assert.That(value, Is.SameAs(JsonText.Null));
        Assert.That(list, Is.EqualTo(new[] { JsonText.Null }));
        Assert.That(map["a"], Is.SameAs(JsonText.Null));
        Assert.That(CamundaJson.Deserialize<JsonText>("null"), Is.SameAs(JsonText.Null));
    }

    [Test]
    public void Equals_ComparesTheText()
    {
        JsonText first = JsonText.Parse("1.0");
        JsonText same = JsonText.Parse(" 1.0");
        Assert.That(first, Is.EqualTo(same));
        Assert.That(first.GetHashCode(), Is.EqualTo(same.GetHashCode()));
        Assert.That(first, Is.Not.EqualTo(JsonText.Parse("1.00")));
    }

    [Test]
    public void HostSerializers_CarryTheText()
    {
        var holder = new Holder(JsonText.Parse("""{ "a": 1.10 }"""));
        Assert.That(JsonConvert.SerializeObject(holder), Is.EqualTo("""{"Value":{ "a": 1.10 }}"""));
        Assert.That(SystemTextJson.Serialize(holder), Is.EqualTo("""{"Value":{ "a": 1.10 }}"""));
        Assert.That(
            SystemTextJson.Deserialize<Holder>("""{"Value":{ "a": 1e400 }}""")!.Value!.ToString(), Is.EqualTo("""{ "a": 1e400 }"""));
        Assert.That(SystemTextJson.Deserialize<Holder>("""{"Value":null}""")!.Value, Is.EqualTo(JsonText.Null));
        Assert.That(
            JsonConvert.DeserializeObject<Holder>("""{"Value":{ "a": [1, "x"] }}""")!.Value!.ToString(), Is.EqualTo("""{"a":[1,"x"]}"""));
    }
}
