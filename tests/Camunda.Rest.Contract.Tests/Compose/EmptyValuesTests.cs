using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Yaml;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Compose;

[Parallelizable(ParallelScope.All)]
public sealed class EmptyValuesTests
{
    private const string Schemas = """
        Free: {x-kind: json-object}
        Key: {x-kind: key}
        Model: {type: object, properties: {}}
        State: {type: string, enum: [A]}
        Union: {x-kind: union}
        Value: {x-kind: json-value}
        """;

    [TestCase("{type: string}", "text")]
    [TestCase("{type: string, format: uri}", "uri")]
    [TestCase("{type: array, items: {type: string}}", "list")]
    [TestCase("{type: object, additionalProperties: {type: string}}", "map")]
    [TestCase("{$ref: '#/components/schemas/Free'}", "variables")]
    [TestCase("{$ref: '#/components/schemas/Value'}", "json")]
    [TestCase("{$ref: '#/components/schemas/Model'}", "model")]
    [TestCase("{$ref: '#/components/schemas/Union'}", "union")]
    public void Of_WhatIsNullInCSharp_IsItsKindWhetherTheWireRequiresItOrNot(string property, string expected)
    {
        Assert.That(Of(property, isRequired: false), Is.EqualTo(expected));
        Assert.That(Of(property, isRequired: true), Is.EqualTo(expected));
    }

    [TestCase("{type: integer}", "value")]
    [TestCase("{type: boolean}", "value")]
    [TestCase("{type: string, format: date-time}", "value")]
    [TestCase("{$ref: '#/components/schemas/Key'}", "default")]
    [TestCase("{$ref: '#/components/schemas/State'}", "default")]
    public void Of_ValueType_IsToldApartOnlyWhereTheWireMayLackIt(string property, string expected)
    {
        Assert.That(Of(property, isRequired: false), Is.EqualTo(expected));
        Assert.That(Of(property, isRequired: true), Is.Null);
    }

    private static string? Of(string property, bool isRequired)
    {
        var parsed = (JsonObject)YamlFile.Parse(property, "property.yaml");
        parsed["x-required"] = isRequired;
        return EmptyValues.Of(parsed, (JsonObject)YamlFile.Parse(Schemas, "schemas.yaml"));
    }
}
