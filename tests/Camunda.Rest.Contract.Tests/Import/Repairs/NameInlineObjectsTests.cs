using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class NameInlineObjectsTests
{
    [Test]
    public void Import_ObjectsWrittenOut_AreNamedAfterOwnerAndProperty()
    {
        JsonObject schemas = Description.Schemas(Description.WithProperties("""
            part: { nullable: true, type: object, properties: { name: { type: string } } }
            parts: { type: array, items: { type: object, properties: { name: { type: string } } } }
            map: { type: object, additionalProperties: { type: object, properties: { name: { type: string } } } }
            closed: { type: object, additionalProperties: false }
            """));

        JsonAssert.AreEqual(schemas["Thing"]!["properties"], """
            {
              "part": {"$ref": "#/components/schemas/ThingPart", "nullable": true},
              "parts": {"type": "array", "items": {"$ref": "#/components/schemas/ThingPartsItem"}},
              "map": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/ThingMapValue"}},
              "closed": {"$ref": "#/components/schemas/ThingClosed"}
            }
            """);
        JsonAssert.AreEqual(
            schemas["ThingClosed"], """{"type": "object", "x-closed": true, "x-direction": "response", "additionalProperties": false}""");
    }

    [Test]
    public void Import_VariantWrittenOut_IsRefused()
    {
        string message = Description.Refusal(Description.WithProperties(
            "part: { oneOf: [ { type: object, properties: { name: { type: string } } } ] }"));

        Assert.That(message, Is.EqualTo("api.yaml: #/components/schemas/Thing/properties/part/oneOf/0: this variant of a oneOf is written "
            + "out in place and so has no name; move it to components/schemas."));
    }
}
