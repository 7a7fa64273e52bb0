using Camunda.Rest.Contract.Import;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import;

[Parallelizable(ParallelScope.All)]
public sealed class BundlerTests
{
    [Test]
    public void Import_TwoSchemasOfOneName_AreRefused()
    {
        using TemporaryFolder folder = new(
            ("entry.yaml", Description.WithProperties(
                "a: { $ref: 'one.yaml#/components/schemas/Part' }\nb: { $ref: 'two.yaml#/components/schemas/Part' }")),
            ("one.yaml", "components: { schemas: { Part: { type: object, properties: { a: { type: string } } } } }\n"),
            ("two.yaml", "components: { schemas: { Part: { type: object, properties: { b: { type: string } } } } }\n"));

        Assert.That(
            () => Importer.Import(folder.FullName, "8.9"),
            Throws.TypeOf<ContractException>()
                .With.Message.Contains("the schema name 'Part' is used twice: ")
                .And.Message.Contains("one.yaml#/components/schemas/Part and ")
                .And.Message.Contains("two.yaml#"));
    }

    [Test]
    public void Import_MistakeInAPathOfAnotherFile_NamesThatFile()
    {
        using TemporaryFolder folder = new(
            ("entry.yaml", "openapi: 3.0.3\npaths: { /things: { $ref: 'things.yaml#/paths/~1things' } }\n"),
            ("things.yaml", "paths: { /things: { get: { tags: [Thing], responses: { '204': {} } } } }\n"));

        Assert.That(
            () => Importer.Import(folder.FullName, "8.9"),
            Throws.TypeOf<ContractException>().With.Message.EqualTo(
                $"{folder.File("things.yaml")}: #/paths/~1things/get: the operation has no operationId, so its method has no name."));
    }

    [TestCase(
        "thing: { $ref: '#/components/schemas/a-b' }",
        "a-b: { type: string }",
        "/properties/thing: the schema name 'a-b' is not a type name; letters and digits with a capital first letter are.")]
    [TestCase("thing: { $ref: '#/components/schemas/Thing/properties/name' }\nname: { type: string }", "", "/properties/thing: the $ref "
        + "'#/components/schemas/Thing/properties/name' leads to a schema that has no name; move it to components/schemas.")]
    public void Import_SchemaWithoutAUsableName_IsRefused(string properties, string others, string sentence)
    {
        string message = Description.Refusal(Description.WithProperties(properties, others));

        Assert.That(message, Is.EqualTo("api.yaml: #/components/schemas/Thing"
            + sentence.Replace("/properties/thing:", "/properties/thing/$ref:", StringComparison.Ordinal)));
    }

    [Test]
    public void Import_NoPaths_IsRefused()
    {
        Assert.That(Description.Refusal("openapi: 3.0.3\n"), Is.EqualTo("api.yaml: #: the description has no paths."));
    }

    [Test]
    public void Import_FactBesideAReferenceThatIsNoSchema_IsRefused()
    {
        string message = Description.Refusal("""
            openapi: 3.0.3
            paths: { /things: { get: { tags: [Thing], operationId: a, responses: { '200': { $ref: '#/components/responses/Ok', x-cached: true } } } } }
            components: { responses: { Ok: { content: { application/json: {} } } } }
            """);

        Assert.That(message, Does.StartWith("api.yaml: #/paths/~1things/get/responses/200: 'x-cached' stands beside a $ref"));
    }

    [Test]
    public void Import_ResponsesInACircle_AreRefused()
    {
        string message = Description.Refusal("""
            openapi: 3.0.3
            paths: { /things: { get: { tags: [Thing], operationId: a, responses: { '200': { $ref: '#/components/responses/A' } } } } }
            components: { responses: { A: { $ref: '#/components/responses/B' }, B: { $ref: '#/components/responses/A' } } }
            """);

        Assert.That(message, Does.EndWith(": the references here lead in a circle."));
    }
}
