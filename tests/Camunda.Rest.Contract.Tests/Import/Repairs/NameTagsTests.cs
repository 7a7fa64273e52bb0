using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class NameTagsTests
{
    [TestCase("User task", "/user-tasks/search", "UserTasks")]
    [TestCase("Batch Query", "/batch-queries", "BatchQueries")]
    [TestCase("Cluster", "/topology", "Cluster")]
    [TestCase("Decision requirements", "/decision-requirements", "DecisionRequirements")]
    [TestCase("Ad-hoc sub-process", "/elements", "AdHocSubProcess")]
    public void Import_Tag_BecomesATypeNameInThePluralThatTheApiHas(string tag, string path, string name)
    {
        JsonObject contract = Description.Import($"""
            openapi: 3.0.3
            paths:
              {path}:
                get:
                  tags: ['{tag}']
                  operationId: getIt
                  responses:
                    '204': {"{}"}
            """);

        JsonAssert.AreEqual(contract["paths"]![path]!["get"]!["tags"], $"""["{name}"]""");
    }
}
