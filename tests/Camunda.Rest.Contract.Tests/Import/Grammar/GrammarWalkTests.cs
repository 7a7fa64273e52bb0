using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Grammar;

[Parallelizable(ParallelScope.All)]
public sealed class GrammarWalkTests
{
    private static string Operation(string operation, string document = "") =>
        $"openapi: 3.0.3\n{document}paths:\n  /things:\n    get: {operation}";

    [TestCase("{ anyOf: [ { type: string } ] }", "anyOf")]
    [TestCase("{ type: string, const: a }", "const")]
    [TestCase("{ not: { type: string } }", "not")]
    [TestCase("{ type: object, patternProperties: {} }", "patternProperties")]
    public void Import_UnknownKeywordOnASchema_IsRefused(string schema, string keyword)
    {
        string message = Description.Refusal(Description.WithProperties($"value: {schema}"));

        Assert.That(message, Is.EqualTo($"api.yaml: #/components/schemas/Thing/properties/value: the keyword '{keyword}' is not understood "
            + "on a schema; teach it to the import before leaving it out."));
    }

    [TestCase("{ callbacks: {} }", "", "#/paths/~1things/get: the keyword 'callbacks' is not understood on an operation;")]
    [TestCase("{ servers: [] }", "", "#/paths/~1things/get: the keyword 'servers' is not understood on an operation;")]
    [TestCase(
        "{ parameters: [ { content: {} } ] }",
        "",
        "#/paths/~1things/get/parameters/0: the keyword 'content' is not understood on a parameter;")]
    [TestCase(
        "{ responses: { '200': { links: {} } } }",
        "",
        "#/paths/~1things/get/responses/200: the keyword 'links' is not understood on a response;")]
    [TestCase("{}", "webhooks: {}\n", "#: the keyword 'webhooks' is not understood on the document;")]
    [TestCase("{}", "components: { callbacks: {} }\n", "#/components: the keyword 'callbacks' is not understood on the components;")]
    public void Import_UnknownKeywordElsewhere_IsRefused(string operation, string document, string start)
    {
        Assert.That(Description.Refusal(Operation(operation, document)), Does.StartWith("api.yaml: " + start));
    }

    [Test]
    public void Import_ConsistencyThatIsNoFlag_IsRefused()
    {
        Assert.That(
            Description.Refusal(Operation("{ x-eventually-consistent: sometimes }")),
            Is.EqualTo("api.yaml: #/paths/~1things/get/x-eventually-consistent: 'x-eventually-consistent' should be true or false, and is "
                + "'sometimes'."));
    }

    [Test]
    public void Import_UnknownMethod_IsRefused()
    {
        Assert.That(
            Description.Refusal("openapi: 3.0.3\npaths: { /things: { fetch: {} } }"),
            Does.StartWith("api.yaml: #/paths/~1things: the keyword 'fetch' is not understood on a path;"));
    }

    [TestCase("value: { type: [string, 'null'] }", "/properties/value/type: 'type' should be a text, and is a list.")]
    [TestCase("value: { nullable: yes please }", "/properties/value/nullable: 'nullable' should be true or false, and is 'yes please'.")]
    [TestCase("value: { type: string, enum: [1, 2] }", "/properties/value/enum: 'enum' should be a list of texts, and is a list.")]
    [TestCase("value: { type: string, minLength: '3' }", "/properties/value/minLength: 'minLength' should be a number, and is '3'.")]
    [TestCase("value:", "/properties/value: this should be a schema, and is empty.")]
    [TestCase("value: { properties: [] }", "/properties/value/properties: this should be a mapping, and is a list.")]
    [TestCase("value: { x-semantic-type: [Key] }", "/properties/value/x-semantic-type: 'x-semantic-type' should be a text, and is a list.")]
    [TestCase("value: { allOf: {} }", "/properties/value/allOf: this should be a list, and is a mapping.")]
    [TestCase("value: { additionalProperties: some }", "/properties/value/additionalProperties: this should be a schema, and is 'some'.")]
    public void Import_ValueOfTheWrongForm_IsRefused(string property, string sentence)
    {
        Assert.That(
            Description.Refusal(Description.WithProperties(property)), Is.EqualTo("api.yaml: #/components/schemas/Thing" + sentence));
    }

    [Test]
    public void Import_UnknownFact_IsCarriedOver()
    {
        JsonAssert.AreEqual(
            Description.Properties(Description.WithProperties("value: { type: string, x-future: { level: 3, names: [a, b] } }"))["value"],
            """{"type": "string", "x-future": {"level": 3, "names": ["a", "b"]}}""");
    }
}
