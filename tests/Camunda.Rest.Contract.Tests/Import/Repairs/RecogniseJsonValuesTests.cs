using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class RecogniseJsonValuesTests
{
    [TestCase("{}", """{"$ref": "#/components/schemas/JsonText"}""")]
    [TestCase("{ nullable: true }", """{"$ref": "#/components/schemas/JsonText", "nullable": true}""")]
    [TestCase("{ type: object }", """{"$ref": "#/components/schemas/JsonText", "x-json-types": "object"}""")]
    [TestCase(
        "{ oneOf: [ { type: string }, { type: number } ] }",
        """{"$ref": "#/components/schemas/JsonText", "x-json-types": "string,number"}""")]
    [TestCase("{ type: object, additionalProperties: true }", """{"$ref": "#/components/schemas/JsonVariables"}""")]
    [TestCase(
        "{ type: object, additionalProperties: {}, maxProperties: 5 }",
        """{"$ref": "#/components/schemas/JsonVariables", "maxProperties": 5}""")]
    [TestCase(
        "{ type: object, additionalProperties: { type: string } }", """{"type": "object", "additionalProperties": {"type": "string"}}""")]
    public void Import_FreeValue_IsJson(string schema, string expected)
    {
        JsonAssert.AreEqual(Description.Properties(Description.WithProperties($"value: {schema}"))["value"], expected);
    }

    [Test]
    public void Import_ComponentWithTheReservedName_IsRefused()
    {
        string message = Description.Refusal(Description.WithProperties(
            "a: {}\nb: { $ref: '#/components/schemas/JsonText' }",
            "    JsonText: { type: object, properties: { name: { type: string } } }"));

        Assert.That(
            message, Is.EqualTo("api.yaml: #/components/schemas/JsonText: the contract uses the name 'JsonText' for JSON of any shape."));
    }
}
