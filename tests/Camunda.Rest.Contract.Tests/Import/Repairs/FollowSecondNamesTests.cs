using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class FollowSecondNamesTests
{
    [Test]
    public void Import_ComponentThatIsOnlyAReference_IsReplacedByWhatItRefersTo()
    {
        JsonObject schemas = Description.Schemas(Description.WithSchemas("""
            Thing: { type: object, properties: { part: { $ref: '#/components/schemas/Alias' } } }
            Alias: { $ref: '#/components/schemas/Part' }
            Part: { type: object, properties: { name: { type: string } } }
            """));

        JsonAssert.AreEqual(schemas["Thing"]!["properties"]!["part"], """{"$ref": "#/components/schemas/Part"}""");
        Assert.That(schemas.ContainsKey("Alias"), Is.False);
    }

    [Test]
    public void Import_ReferencesInACircle_AreRefused()
    {
        string message = Description.Refusal(Description.WithSchemas("""
            Thing: { $ref: '#/components/schemas/Other' }
            Other: { $ref: '#/components/schemas/Thing' }
            """));

        Assert.That(message, Does.StartWith("api.yaml: #/components/schemas/").And.Contains("itself"));
    }
}
