using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class NameInlineEnumsTests
{
    private static string Two(string filterValues, string resultValues) => Description.WithSchemas($$"""
        Thing: { type: object, properties: { filter: { $ref: '#/components/schemas/OrderFilter' }, result: { $ref: '#/components/schemas/OrderResult' } } }
        OrderFilter: { type: object, properties: { kind: { type: string, enum: {{filterValues}}, default: A } } }
        OrderResult: { type: object, properties: { kind: { type: string, enum: {{resultValues}}, nullable: true } } }
        """);

    [Test]
    public void Import_SameValuesInFilterAndResult_ShareOneEnumNamedAfterTheEntity()
    {
        JsonObject schemas = Description.Schemas(Two("[A, B]", "[B, A]"));

        JsonAssert.AreEqual(schemas["OrderKind"], """{"type": "string", "enum": ["A", "B"]}""");
        JsonAssert.AreEqual(
            schemas["OrderFilter"]!["properties"]!["kind"], """{"$ref": "#/components/schemas/OrderKind", "default": "A"}""");
        JsonAssert.AreEqual(
            schemas["OrderResult"]!["properties"]!["kind"], """{"$ref": "#/components/schemas/OrderKind", "nullable": true}""");
    }

    [Test]
    public void Import_DifferentValuesInFilterAndResult_AreTwoEnumsNamedAfterTheirOwners()
    {
        JsonObject schemas = Description.Schemas(Two("[A, B]", "[A, B, C]"));

        Assert.That(schemas.Select(schema => schema.Key), Is.SupersetOf((string[])["OrderFilterKind", "OrderResultKind"]));
        Assert.That(schemas.ContainsKey("OrderKind"), Is.False);
    }

    [Test]
    public void Import_ComponentWithTheSameNameAndValues_IsUsed()
    {
        JsonObject schemas = Description.Schemas(Description.WithSchemas("""
            Thing: { type: object, properties: { kind: { type: string, enum: [B, A] }, other: { $ref: '#/components/schemas/ThingKindEnum' } } }
            ThingKindEnum: { type: string, enum: [A, B] }
            """));

        JsonAssert.AreEqual(schemas["Thing"]!["properties"]!["kind"], """{"$ref": "#/components/schemas/ThingKind"}""");
        JsonAssert.AreEqual(schemas["ThingKind"]!["enum"], """["A", "B"]""");
    }

    [Test]
    public void Import_NameTakenByAnotherType_IsRefused()
    {
        string message = Description.Refusal(Description.WithSchemas("""
            Thing: { type: object, properties: { kind: { type: string, enum: [A] }, other: { $ref: '#/components/schemas/ThingKind' } } }
            ThingKind: { type: object, properties: { name: { type: string } } }
            """));

        Assert.That(message, Does.StartWith(
            "api.yaml: #/components/schemas/Thing/properties/kind: the schema written out here would be called 'ThingKind'"));
    }

    [Test]
    public void Import_EnumOfAParameterOrAnItem_IsNamedAfterItsPlace()
    {
        JsonObject schemas = Description.Schemas("""
            openapi: 3.0.3
            paths:
              /things:
                get:
                  tags: [Thing]
                  operationId: findThings
                  parameters: [ { name: sort-by, in: query, schema: { type: string, enum: [name] } } ]
                  responses: { '200': { content: { application/json: { schema: { type: array, items: { type: string, enum: [ONE] } } } } } }
            """);

        Assert.That(schemas.Select(schema => schema.Key), Is.EqualTo((string[])["FindThingsResponseItem", "FindThingsSortBy"]));
    }
}
