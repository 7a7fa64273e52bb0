using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Yaml;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Yaml;

[Parallelizable(ParallelScope.All)]
public sealed class YamlTextTests
{
    [Test]
    public void Write_Tree_IsBlockStyleWithIndentedLists()
    {
        JsonNode tree = JsonNode.Parse("""{"paths": {"/a/{b}": {"tags": ["Jobs"], "ok": true, "size": 100, "none": null, "list": [], "map": {}}}, "refs": [{"$ref": "#/x"}]}""")!;

        Assert.That(YamlText.Write(tree), Is.EqualTo("""
            paths:
              /a/{b}:
                tags:
                  - Jobs
                ok: true
                size: 100
                none: null
                list: []
                map: {}
            refs:
              - $ref: '#/x'

            """));
    }

    [TestCase("8.10")]
    [TestCase("200")]
    [TestCase("true")]
    [TestCase("no")]
    [TestCase("")]
    [TestCase("null")]
    [TestCase("2024-01-01")]
    [TestCase("- a")]
    [TestCase("a: b")]
    [TestCase("a #b")]
    [TestCase("^[\\p{L}_]{1,2}$")]
    [TestCase("it's")]
    [TestCase("line\nline")]
    [TestCase(" padded ")]
    [TestCase("\u00e4\u20ac\ud83d\ude00")]
    public void Write_Text_ReadsBackAsTheSameText(string text)
    {
        JsonObject tree = new() { ["value"] = text, [text] = "key" };

        JsonNode again = YamlFile.Parse(YamlText.Write(tree), "a.yaml");

        Assert.That(JsonNode.DeepEquals(again, tree), Is.True, YamlText.Write(tree));
    }

    [TestCase("$eq,$neq,$in", "value: $eq,$neq,$in\n")]
    [TestCase("no", "value: 'no'\n")]
    [TestCase("8.10", "value: '8.10'\n")]
    [TestCase("Jobs", "value: Jobs\n")]
    public void Write_Text_IsQuotedOnlyWhereAReaderNeedsIt(string text, string yaml)
    {
        Assert.That(YamlText.Write(new JsonObject { ["value"] = text }), Is.EqualTo(yaml));
    }

    [Test]
    public void Write_LongText_IsNotFolded()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 200));

        Assert.That(YamlText.Write(new JsonObject { ["value"] = text }), Is.EqualTo($"value: {text}\n"));
    }
}
