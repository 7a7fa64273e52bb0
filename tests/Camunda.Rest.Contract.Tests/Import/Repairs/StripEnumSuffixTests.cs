using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class StripEnumSuffixTests
{
    [Test]
    public void Import_EnumSuffix_IsTakenOff()
    {
        JsonObject schemas = Description.Schemas(Description.WithSchemas("""
            Thing: { type: object, properties: { state: { $ref: '#/components/schemas/ThingStateEnum' } } }
            ThingStateEnum: { type: string, enum: [OPEN] }
            """));

        JsonAssert.AreEqual(schemas["Thing"]!["properties"]!["state"], """{"$ref": "#/components/schemas/ThingState"}""");
        JsonAssert.AreEqual(schemas["ThingState"], """{"type": "string", "enum": ["OPEN"]}""");
    }

    [Test]
    public void Import_NameWithoutSuffixTaken_KeepsTheSuffix()
    {
        JsonObject schemas = Description.Schemas(Description.WithSchemas("""
            Thing: { type: object, properties: { result: { $ref: '#/components/schemas/ResultEnum' }, other: { $ref: '#/components/schemas/Result' } } }
            ResultEnum: { type: string, enum: [OPEN] }
            Result: { type: object, properties: { name: { type: string } } }
            """));

        Assert.That(schemas.Select(schema => schema.Key), Is.EqualTo((string[])["Result", "ResultEnum", "Thing"]));
    }
}
