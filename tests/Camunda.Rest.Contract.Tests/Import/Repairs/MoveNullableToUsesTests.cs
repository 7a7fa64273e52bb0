using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class MoveNullableToUsesTests
{
    [Test]
    public void Import_NullableComponent_MakesItsUsesNullable()
    {
        JsonObject schemas = Description.Schemas(Description.WithProperties("""
            one: { $ref: '#/components/schemas/Part' }
            many: { type: array, items: { $ref: '#/components/schemas/Part' } }
            never: { nullable: false, allOf: [ { $ref: '#/components/schemas/Part' } ] }
            order: { $ref: '#/components/schemas/Order' }
            """, """
                Part: { type: object, nullable: true, properties: { name: { type: string } } }
                Order: { type: string, enum: [ASC, DESC], default: ASC }
            """));

        JsonAssert.AreEqual(schemas["Thing"]!["properties"], """
            {
              "one": {"$ref": "#/components/schemas/Part", "nullable": true},
              "many": {"type": "array", "items": {"$ref": "#/components/schemas/Part", "nullable": true}},
              "never": {"$ref": "#/components/schemas/Part", "nullable": false},
              "order": {"$ref": "#/components/schemas/Order", "default": "ASC"}
            }
            """);
        Assert.That(schemas["Part"]!["nullable"], Is.Null);
    }
}
