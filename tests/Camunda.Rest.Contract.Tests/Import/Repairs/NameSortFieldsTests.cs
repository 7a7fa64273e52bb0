using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class NameSortFieldsTests
{
    [TestCase("UserTaskSearchQuerySortRequest", "UserTaskSortField")]
    [TestCase("TaskStatisticsQuerySortRequest", "TaskStatisticsSortField")]
    [TestCase("TaskSortRequest", "TaskSortField")]
    public void Import_EnumOfASortRequest_IsNamedAfterTheEntity(string request, string name)
    {
        JsonObject schemas = Description.Schemas(Description.WithSchemas($"""
            Thing: {"{"} type: object, properties: {"{"} sort: {"{"} $ref: '#/components/schemas/{request}' {"} } }"}
            {request}:
              type: object
              properties:
                field: {"{"} type: string, enum: [name] {"}"}
            """));

        JsonAssert.AreEqual(schemas[request]!["properties"]!["field"], $$"""{"$ref": "#/components/schemas/{{name}}"}""");
        JsonAssert.AreEqual(schemas[name], """{"type": "string", "enum": ["name"]}""");
    }
}
