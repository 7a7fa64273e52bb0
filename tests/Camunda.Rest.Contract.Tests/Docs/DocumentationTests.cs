using Camunda.Rest.Contract.Docs;
using Camunda.Rest.Contract.Yaml;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Docs;

[Parallelizable(ParallelScope.All)]
public sealed class DocumentationTests
{
    [Test]
    public void From_EachSection_IsFoundUnderItsNames()
    {
        Documentation docs = Parse("""
            operations: {getA: Reads a}
            types: {A: An a}
            properties: {A: {b: The b}, '*': {c: The c}}
            parameters: {getA: {d: The d}}
            enumValues: {E: {F: An f}}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(docs.Operations["getA"], Is.EqualTo("Reads a"));
            Assert.That(docs.Types["A"], Is.EqualTo("An a"));
            Assert.That(docs.Properties[("A", "b")], Is.EqualTo("The b"));
            Assert.That(docs.Properties[(Documentation.AnyOwner, "c")], Is.EqualTo("The c"));
            Assert.That(docs.Parameters[("getA", "d")], Is.EqualTo("The d"));
            Assert.That(docs.EnumValues[("E", "F")], Is.EqualTo("An f"));
        });
    }

    [TestCase("operation: {}", "docs.yaml: $.operation: this section is not known")]
    [TestCase("operations: {getA: 1}", "docs.yaml: $.operations.getA: this has to be a sentence")]
    [TestCase("operations: {getA: ' '}", "docs.yaml: $.operations.getA: this has to be a sentence")]
    [TestCase("properties: {A: text}", "docs.yaml: $.properties.A: this has to be a mapping")]
    [TestCase("types:", "docs.yaml: $.types: this has to be a mapping")]
    [TestCase("[]", "docs.yaml: $: the file has to be a mapping")]
    public void From_WhatIsNoDocumentation_IsRefusedWithItsPath(string text, string sentence) =>
        Assert.That(() => Parse(text), Throws.InstanceOf<ContractException>().With.Message.StartsWith(sentence));

    private static Documentation Parse(string text) => Documentation.From(YamlFile.Parse(text, "docs.yaml"), "docs.yaml");
}
