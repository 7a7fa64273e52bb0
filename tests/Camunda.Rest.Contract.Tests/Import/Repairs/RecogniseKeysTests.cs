using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class RecogniseKeysTests
{
    [Test]
    public void Import_StringWithSemanticType_IsAKeyWithItsEffectiveRules()
    {
        JsonObject schemas = Description.Schemas(Description.WithProperties("key: { $ref: '#/components/schemas/ThingKey' }", """
                ThingKey:
                  type: string
                  format: ThingKey
                  x-semantic-type: ThingKey
                  allOf: [ { $ref: '#/components/schemas/LongKey' } ]
                LongKey: { type: string, pattern: '^[0-9]+$', minLength: 1, maxLength: 25 }
            """));

        JsonAssert.AreEqual(schemas["ThingKey"], """
            {"x-kind": "key", "x-semantic-type": "ThingKey", "x-pattern": "^[0-9]+$", "x-min-length": 1, "x-max-length": 25}
            """);
        Assert.That(schemas.ContainsKey("LongKey"), Is.False);
    }

    [TestCase("TenantId: { type: string, format: TenantId }", "TenantId", """{"x-kind": "id"}""")]
    [TestCase(
        "Cursor: { type: string, format: base64, x-semantic-type: Cursor }",
        "Cursor",
        """{"x-kind": "id", "x-semantic-type": "Cursor", "x-format": "base64"}""")]
    [TestCase(
        "BatchKey: { type: string, format: BatchKey | uuid, x-semantic-type: BatchKey }",
        "BatchKey",
        """{"x-kind": "key", "x-semantic-type": "BatchKey", "x-format": "BatchKey | uuid"}""")]
    public void Import_IdOrFormat_IsKept(string component, string name, string expected)
    {
        JsonObject schemas = Description.Schemas(Description.WithProperties(
            $"value: {{ $ref: '#/components/schemas/{name}' }}", $"    {component}"));

        JsonAssert.AreEqual(schemas[name], expected);
    }

    [Test]
    public void Import_IntegerWithSemanticType_StaysAnIntegerAtItsUse()
    {
        JsonObject properties = Description.Properties(Description.WithProperties(
            "level: { $ref: '#/components/schemas/Level' }",
            "    Level: { type: integer, format: int64, minimum: 1, x-semantic-type: Level }"));

        JsonAssert.AreEqual(properties["level"], """{"type": "integer", "format": "int64", "minimum": 1, "x-semantic-type": "Level"}""");
    }
}
