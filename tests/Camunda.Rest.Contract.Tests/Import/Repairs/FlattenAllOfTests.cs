using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class FlattenAllOfTests
{
    [Test]
    public void Import_PartsAndOwnProperties_AreOneObject()
    {
        JsonObject schemas = Description.Schemas(Description.WithSchemas("""
            Thing:
              type: object
              required: [items]
              allOf:
                - $ref: '#/components/schemas/Base'
                - type: object
                  properties: { more: { type: integer, format: int64 } }
              properties:
                items: { type: array, items: { type: string } }
            Base:
              allOf: [ { $ref: '#/components/schemas/Root' } ]
              nullable: true
              properties: { page: { type: string } }
            Root: { type: object, required: [id], properties: { id: { type: string } } }
            """));

        JsonAssert.AreEqual(schemas, """
            {
              "Thing": {
                "type": "object",
                "x-direction": "response",
                "required": ["id", "items"],
                "properties": {
                  "id": {"type": "string"},
                  "page": {"type": "string"},
                  "more": {"type": "integer", "format": "int64"},
                  "items": {"type": "array", "items": {"type": "string"}}
                },
                "additionalProperties": false
              }
            }
            """);
    }

    [Test]
    public void Import_PropertyInTwoParts_IsNarrowed()
    {
        JsonObject properties = Description.Properties(Description.WithSchemas("""
            Thing:
              allOf:
                - type: object
                  properties:
                    state: { type: string, deprecated: true }
                    size: { type: integer, minimum: 1, maximum: 9 }
                    tags: { type: array, items: { type: string } }
                - type: object
                  properties:
                    state: { $ref: '#/components/schemas/State' }
                    size: { type: integer, minimum: 2, maximum: 10 }
                    tags: { type: array, maxItems: 3, items: { $ref: '#/components/schemas/State' } }
            State: { type: string, enum: [OPEN] }
            """));

        JsonAssert.AreEqual(properties, """
            {
              "state": {"$ref": "#/components/schemas/State", "deprecated": true},
              "size": {"type": "integer", "minimum": 2, "maximum": 9},
              "tags": {"type": "array", "maxItems": 3, "items": {"$ref": "#/components/schemas/State"}}
            }
            """);
    }

    [TestCase("{ type: string }", "{ type: integer }", "in 'properties/value/type': \"string\" and \"integer\".")]
    [TestCase("{ $ref: '#/components/schemas/One' }", "{ $ref: '#/components/schemas/Two' }", "in 'properties/value': ")]
    [TestCase("{ type: string, pattern: a }", "{ type: string, pattern: b }", "in 'properties/value/pattern': \"a\" and \"b\".")]
    public void Import_ContradictingParts_AreRefused(string first, string second, string sentence)
    {
        string message = Description.Refusal(Description.WithSchemas($$"""
            Thing:
              allOf:
                - { type: object, properties: { value: {{first}} } }
                - { type: object, properties: { value: {{second}} } }
            One: { type: object, properties: { name: { type: string } } }
            Two: { type: object, properties: { name: { type: string } } }
            """));

        Assert.That(
            message,
            Does.StartWith("api.yaml: #/components/schemas/Thing: two parts of this schema contradict each other ").And.Contains(sentence));
    }

    [Test]
    public void Import_CircularAllOf_IsRefused()
    {
        string message = Description.Refusal(Description.WithSchemas("""
            Thing: { type: object, allOf: [ { $ref: '#/components/schemas/Base' } ], properties: { a: { type: string } } }
            Base: { type: object, allOf: [ { $ref: '#/components/schemas/Thing' } ], properties: { b: { type: string } } }
            """));

        Assert.That(message, Does.EndWith(": the allOf here leads back to itself."));
    }

    [Test]
    public void Import_PartThatIsAChoice_IsRefused()
    {
        string message = Description.Refusal(Description.WithSchemas("""
            Thing: { type: object, allOf: [ { $ref: '#/components/schemas/Choice' } ], properties: { a: { type: string } } }
            Choice: { oneOf: [ { $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' } ] }
            One: { type: object, properties: { b: { type: string } } }
            Two: { type: object, properties: { c: { type: string } } }
            """));

        Assert.That(message, Is.EqualTo("api.yaml: #/components/schemas/Thing/allOf/0: a part of this allOf is a choice (oneOf), and "
            + "cannot be written into another schema."));
    }
}
