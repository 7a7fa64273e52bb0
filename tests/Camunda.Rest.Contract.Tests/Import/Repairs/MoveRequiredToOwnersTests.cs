using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Check;
using Camunda.Rest.Contract.Import;
using Camunda.Rest.Contract.Import.Source;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class MoveRequiredToOwnersTests
{
    private const string Parameters = """
        openapi: 3.0.3
        paths:
          /things/{limit}:
            parameters:
              - { name: limit, in: path, schema: { type: integer, format: int32, required: true } }
            get:
              tags: [Thing]
              operationId: getThings
              parameters:
                - { name: order, in: query, required: false, schema: { type: string, required: true } }
                - { name: kind, in: query, schema: { type: string, required: false } }
              responses: { '204': { headers: { Trace: { schema: { type: string, required: true } } } } }
        """;

    [TestCase("a: { type: string, required: true }", "[\"a\"]")]
    [TestCase("a: { type: string, required: false }", null)]
    [TestCase("a: { type: array, required: true, items: { type: string } }", "[\"a\"]")]
    [TestCase("a: { allOf: [ { $ref: '#/components/schemas/OtherKey' } ], required: true }", "[\"a\"]")]
    [TestCase("a: { allOf: [ { $ref: '#/components/schemas/OtherKey' } ], required: false }", null)]
    [TestCase("a: { $ref: '#/components/schemas/Other', required: true }\nb: { type: string, required: true }", "[\"a\", \"b\"]")]
    public void Import_FlagOnAProperty_IsInTheListOfItsOwner(string properties, string? list)
    {
        string description = Description.WithProperties(properties, "    Other: { type: object, properties: { c: { type: string } } }\n    "
            + "OtherKey: { type: string, format: OtherKey, x-semantic-type: OtherKey }");

        JsonNode thing = Description.Schemas(description)["Thing"]!;

        JsonAssert.AreEqual(thing["required"], list ?? "null");
        Assert.That(thing["properties"]!["a"]!.AsObject().ContainsKey("required"), Is.False);
        Assert.That(Losses(description), Is.Empty);
    }

    [Test]
    public void Import_FlagThatDisagreesWithTheList_TheListStands()
    {
        string description = Description.WithSchemas("""
            Thing:
              type: object
              required: [a]
              properties: { a: { type: string, required: false }, b: { type: string, required: true } }
            """);

        JsonAssert.AreEqual(Description.Schemas(description)["Thing"]!["required"], """["a", "b"]""");
        Assert.That(Losses(description), Is.Empty);
    }

    [Test]
    public void Import_FlagOnTheSchemaOfAParameterOrHeader_IsThatOfTheParameterOrHeader()
    {
        JsonNode operation = Description.Import(Parameters)["paths"]!["/things/{limit}"]!["get"]!;

        Assert.That(
            operation["parameters"]!.AsArray().Select(
                parameter => (parameter!["name"]!.ToString(), parameter["required"]?.ToJsonString(), parameter["schema"]!["required"])),
            Is.EqualTo(((string, string?, JsonNode?)[])[("limit", "true", null), ("order", "false", null), ("kind", null, null)]));
        JsonAssert.AreEqual(operation["responses"]!["204"]!["headers"]!["Trace"], """{"schema": {"type": "string"}, "required": true}""");
        Assert.That(Losses(Parameters), Is.Empty);
    }

    [TestCase("a: { type: array, items: { type: string, required: true } }", "/properties/a/items")]
    [TestCase("a: { type: object, additionalProperties: { type: string, required: true } }", "/properties/a/additionalProperties")]
    public void Import_FlagOfNoOwner_IsRefused(string property, string at)
    {
        Assert.That(
            Description.Refusal(Description.WithProperties(property)),
            Does.StartWith($"api.yaml: #/components/schemas/Thing{at}: 'required' is a flag here"));
    }

    [Test]
    public void Import_FlagOnAComponent_IsRefused()
    {
        Assert.That(
            Description.Refusal(Description.WithSchemas("Thing: { type: object, required: true, properties: { a: { type: string } } }")),
            Does.StartWith("api.yaml: #/components/schemas/Thing: 'required' is a flag here"));
    }

    [Test]
    public void Import_RequiredThatIsNeitherFlagNorList_IsRefused()
    {
        Assert.That(
            Description.Refusal(Description.WithProperties("a: { type: string, required: always }")),
            Is.EqualTo("api.yaml: #/components/schemas/Thing/properties/a/required: 'required' should be true, false or a list of texts, "
                + "and is 'always'."));
    }

    [TestCase("'nullable'", "{ nullable: true }")]
    [TestCase("'deprecated'", "{ deprecated: true }")]
    public void Import_OtherFlagOnAResponse_IsRefused(string keyword, string response)
    {
        string description =
            $"openapi: 3.0.3\npaths: {{ /things: {{ get: {{ tags: [Thing], operationId: a, responses: {{ '204': {response} }} }} }} }}";

        Assert.That(
            Description.Refusal(description),
            Does.StartWith($"api.yaml: #/paths/~1things/get/responses/204: the keyword {keyword} is not understood on a response;"));
    }

    private static IReadOnlyList<Loss> Losses(string description)
    {
        using TemporaryFolder folder = new(("api.yaml", description));
        return ContractCheck.Run(SourceSet.Read(folder.FullName), Importer.Import(folder.FullName, "8.9")).Losses;
    }
}
