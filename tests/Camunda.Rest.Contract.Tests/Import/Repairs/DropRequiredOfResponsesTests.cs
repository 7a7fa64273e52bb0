using Camunda.Rest.Contract.Check;
using Camunda.Rest.Contract.Import;
using Camunda.Rest.Contract.Import.Source;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class DropRequiredOfResponsesTests
{
    private const string Flagged = """
        openapi: 3.0.3
        paths: { /things: { get: { tags: [Thing], operationId: a, responses: { '204': { required: true }, '404': { $ref: '#/components/responses/Gone' } } } } }
        components: { responses: { Gone: { required: false, content: { application/json: { schema: { type: string } } } } } }
        """;

    [Test]
    public void Import_RequiredOnAResponse_IsDroppedWithoutALoss()
    {
        using TemporaryFolder folder = new(("api.yaml", Flagged));

        JsonAssert.AreEqual(
            Description.Import(Flagged)["paths"]!["/things"]!["get"]!["responses"],
            """{"204": {}, "404": {"content": {"application/json": {"schema": {"type": "string"}}}}}""");
        Assert.That(ContractCheck.Run(SourceSet.Read(folder.FullName), Importer.Import(folder.FullName, "8.9")).Losses, Is.Empty);
    }

    [Test]
    public void Import_RequiredOnAResponseThatIsNoFlag_IsRefused()
    {
        Assert.That(
            Description.Refusal(Flagged.Replace("required: true", "required: [body]", StringComparison.Ordinal)),
            Does.StartWith("api.yaml: #/paths/~1things/get/responses/204/required: 'required' should be true or false, and is a list."));
    }
}
