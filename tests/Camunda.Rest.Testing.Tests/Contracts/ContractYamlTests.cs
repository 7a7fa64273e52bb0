using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Yaml;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Contracts;

public sealed class ContractYamlTests
{
    [TestCase("a: 1", """{"a":1}""")]
    [TestCase("a: 8.10", """{"a":8.10}""")]
    [TestCase("a: '8'", """{"a":"8"}""")]
    [TestCase("a: true", """{"a":true}""")]
    [TestCase("a: \"true\"", """{"a":"true"}""")]
    [TestCase("a:", """{"a":null}""")]
    [TestCase("a: ON", """{"a":"ON"}""")]
    [TestCase("a: 1st", """{"a":"1st"}""")]
    [TestCase("a: -x", """{"a":"-x"}""")]
    [TestCase("a: [1, {b: c}]", """{"a":[1,{"b":"c"}]}""")]
    public void Read_Document_IsTheJsonTree(string yaml, string expected)
    {
        JsonNode tree = YamlFile.Parse(yaml, "contract.yaml");

        Assert.That(tree.ToJsonString(), Is.EqualTo(expected));
    }
}
