using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class CollapseKeyUnionsTests
{
    private const string Keys = """
            OrderKey: { type: string, format: OrderKey, x-semantic-type: OrderKey, pattern: '^[0-9]+$' }
            LineKey: { type: string, format: LineKey, x-semantic-type: LineKey, pattern: '^[0-9]+$' }

        """;

    private const string Choice = "{ oneOf: [ { $ref: '#/components/schemas/OrderKey' }, { $ref: '#/components/schemas/LineKey' } ] }";

    [Test]
    public void Import_ComponentThatChoosesBetweenKeys_IsAKey()
    {
        JsonObject schemas = Description.Schemas(Description.WithProperties(
            "scope: { $ref: '#/components/schemas/ScopeKey' }",
            Keys + "    ScopeKey: { type: string, format: ScopeKey, oneOf: [ { $ref: '#/components/schemas/OrderKey' }, { $ref: "
                + "'#/components/schemas/LineKey' } ] }"));

        JsonAssert.AreEqual(schemas["ScopeKey"], """{"x-kind": "key", "x-pattern": "^[0-9]+$", "x-key-union": "OrderKey,LineKey"}""");
    }

    [Test]
    public void Import_PropertyThatChoosesBetweenTheSameKeys_RefersToThatKey()
    {
        JsonObject properties = Description.Properties(Description.WithProperties(
            $"scope: {{ $ref: '#/components/schemas/ScopeKey' }}\nother: {Choice}",
            Keys + "    ScopeKey: { oneOf: [ { $ref: '#/components/schemas/LineKey' }, { $ref: '#/components/schemas/OrderKey' } ] }"));

        JsonAssert.AreEqual(properties["other"], """{"$ref": "#/components/schemas/ScopeKey"}""");
    }

    [Test]
    public void Import_PropertyNamedAfterAPlainKey_RefersToThatKeyAndNamesTheChoice()
    {
        JsonObject properties = Description.Properties(Description.WithProperties(
            $"scope: {{ $ref: '#/components/schemas/ScopeKey' }}\nthingScopeKey: {Choice}",
            Keys + "    ScopeKey: { type: string, format: ScopeKey }"));

        JsonAssert.AreEqual(
            properties["thingScopeKey"], """{"$ref": "#/components/schemas/ScopeKey", "x-key-union": "OrderKey,LineKey"}""");
    }

    [Test]
    public void Import_PropertyWithoutAKeyToReferTo_GetsOneNamedAfterIt()
    {
        JsonObject schemas = Description.Schemas(Description.WithProperties($"ownerKey: {Choice}", Keys));

        JsonAssert.AreEqual(schemas["Thing"]!["properties"]!["ownerKey"], """{"$ref": "#/components/schemas/OwnerKey"}""");
        JsonAssert.AreEqual(schemas["OwnerKey"], """{"x-kind": "key", "x-pattern": "^[0-9]+$", "x-key-union": "OrderKey,LineKey"}""");
    }

    [Test]
    public void Import_KeyOrATextThatStandsForNone_IsTheKeyWithThatDefault()
    {
        JsonObject properties = Description.Properties(Description.WithProperties(
            "ancestor: { oneOf: [ { type: string, default: '-1' }, { $ref: '#/components/schemas/OrderKey' } ] }", Keys));

        JsonAssert.AreEqual(properties["ancestor"], """{"$ref": "#/components/schemas/OrderKey", "default": "-1"}""");
    }
}
