using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Yaml;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Yaml;

[Parallelizable(ParallelScope.All)]
public sealed class YamlFileTests
{
    [TestCase("12", "12")]
    [TestCase("-3", "-3")]
    [TestCase("1.50", "1.50")]
    [TestCase("1e3", "1000")]
    [TestCase("true", "true")]
    [TestCase("null", "null")]
    [TestCase("~", "null")]
    [TestCase("no", "\"no\"")]
    [TestCase("'12'", "\"12\"")]
    [TestCase("\"true\"", "\"true\"")]
    [TestCase("!!str 12", "\"12\"")]
    [TestCase("8.9.1", "\"8.9.1\"")]
    [TestCase("8.10", "8.10")]
    [TestCase("", "null")]
    [TestCase("ON", "\"ON\"")]
    [TestCase("1st", "\"1st\"")]
    [TestCase("-x", "\"-x\"")]
    [TestCase("[1, {b: c}]", """[1,{"b":"c"}]""")]
    [TestCase("9223372036854775807", "9223372036854775807")]
    public void Parse_Scalar_IsTypedByTheCoreSchema(string yaml, string json)
    {
        JsonNode tree = YamlFile.Parse($"value: {yaml}\n", "a.yaml");

        Assert.That(tree["value"]?.ToJsonString() ?? "null", Is.EqualTo(json));
    }

    [Test]
    public void Parse_Mapping_KeepsTheOrderOfKeys()
    {
        JsonNode tree = YamlFile.Parse("z: 1\na: 2\n200: 3\n", "a.yaml");

        Assert.That(tree.AsObject().Select(member => member.Key), Is.EqualTo((string[])["z", "a", "200"]));
    }

    [TestCase("a: 1\nb:\n  c: 1\n  c: 2\n", "a.yaml: line 4, column 3: the key 'c' is given twice.")]
    [TestCase("", "a.yaml: $: the document is empty.")]
    [TestCase("a: [1, 2\n", "a.yaml: line 2, column 1: this is not well-formed YAML")]
    [TestCase("a: 1\n\tb: 2\n", "a.yaml: line 2, column 1: this is not well-formed YAML")]
    [TestCase("a: 'open\n", "a.yaml: line 1, column 4: this is not well-formed YAML")]
    [TestCase("a: &x 1\nb: *x\n", "a.yaml: line 2, column 4: the alias *x is not supported")]
    [TestCase("a: !!int 1\n", "a.yaml: line 1, column 4: the tag 'tag:yaml.org,2002:int' is not supported.")]
    [TestCase("a: 1\n---\nb: 2\n", "a.yaml: line 2, column 1: the file holds more than one YAML document")]
    [TestCase("a: 0x1F\n", "a.yaml: line 1, column 4: '0x1F' is a number that JSON cannot carry")]
    [TestCase("<<: 1\n", "a.yaml: line 1, column 1: a key is a plain text")]
    public void Parse_BadDocument_NamesFilePlaceAndCause(string yaml, string message)
    {
        ContractException? error = Assert.Throws<ContractException>(() => YamlFile.Parse(yaml, "a.yaml"));

        Assert.That(error!.Message, Does.StartWith(message));
    }

    [Test]
    public void Parse_EndlessNesting_IsRefused()
    {
        string yaml = new('[', 5000);

        Assert.That(() => YamlFile.Parse(yaml, "a.yaml"), Throws.TypeOf<ContractException>());
    }

    [Test]
    public void Read_MissingFile_NamesTheFile()
    {
        Assert.That(
            () => YamlFile.Read("no-such-file.yaml"),
            Throws.TypeOf<ContractException>().With.Message.StartsWith("no-such-file.yaml: $: the file cannot be read"));
    }

    [Test]
    public void Write_ThenRead_GivesTheSameTreeAndLeavesNoDraft()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string file = Path.Combine(folder, "sub", "a.yaml");
        JsonNode tree = JsonNode.Parse("""{"a": [1, "1", 1.5, null, true], "b": {}}""")!;

        YamlFile.Write(file, tree);

        Assert.That(JsonNode.DeepEquals(YamlFile.Read(file), tree), Is.True);
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(file)!), Has.Length.EqualTo(1));
        Directory.Delete(folder, recursive: true);
    }
}
