using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class DescribeEmptyBodiesTests
{
    [Test]
    public void Import_BodyWithoutSchema_IsAnyJsonValue()
    {
        JsonObject contract = Description.Import("""
            openapi: 3.0.3
            paths:
              /things:
                post:
                  tags: [Thing]
                  operationId: stopThing
                  requestBody: { required: false, content: { application/json: {} } }
                  responses: { '204': {} }
            """);

        JsonAssert.AreEqual(contract["paths"]!["/things"]!["post"]!["requestBody"], """
            {
              "required": false,
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/JsonText"}}}
            }
            """);
        JsonAssert.AreEqual(contract["components"]!["schemas"]!["JsonText"], """{"x-kind": "json-value"}""");
    }
}
