using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class MovePathParametersTests
{
    private const string Path = """
        openapi: 3.0.3
        paths:
          /things/{id}:
            parameters:
              - { name: id, in: path, required: true, schema: { type: string } }
              - { name: size, in: query, schema: { type: integer } }
            get:
              tags: [Thing]
              operationId: getThing
              parameters:
                - { name: size, in: query, schema: { type: integer, minimum: 1 } }
              responses: { '204': {} }
        """;

    [Test]
    public void Import_ParametersOfThePath_StandOnTheOperationWhichOverridesThem()
    {
        JsonNode path = Description.Import(Path)["paths"]!["/things/{id}"]!;

        Assert.That(path["parameters"], Is.Null);
        JsonAssert.AreEqual(path["get"]!["parameters"], """
            [
              {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
              {"name": "size", "in": "query", "schema": {"type": "integer", "minimum": 1}}
            ]
            """);
    }
}
