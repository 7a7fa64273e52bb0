using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class MarkDirectionsTests
{
    [Test]
    public void Import_Objects_StateWhichWayTheyGo()
    {
        JsonObject schemas = Description.Schemas("""
            openapi: 3.0.3
            paths:
              /things:
                post:
                  tags: [Thing]
                  operationId: makeThing
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Request' } } } }
                  responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Result' } } } } }
            components:
              schemas:
                Request: { type: object, properties: { shared: { $ref: '#/components/schemas/Shared' }, responses: { $ref: '#/components/schemas/Inner' } } }
                Inner: { type: object, properties: { name: { type: string } } }
                Result: { type: object, properties: { shared: { $ref: '#/components/schemas/Shared' } } }
                Shared: { type: object, properties: { self: { $ref: '#/components/schemas/Shared' } } }
            """);

        Assert.That(
            schemas.Select(schema => $"{schema.Key} {schema.Value!["x-direction"]}"),
            Is.EqualTo((string[])["Inner request", "Request request", "Result response", "Shared both"]));
    }
}
