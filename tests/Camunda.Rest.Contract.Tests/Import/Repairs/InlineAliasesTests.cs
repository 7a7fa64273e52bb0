using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class InlineAliasesTests
{
    [Test]
    public void Import_PlainComponents_AreWrittenOutWithTheirRules()
    {
        JsonObject schemas = Description.Schemas(Description.WithProperties("""
            tags: { nullable: true, allOf: [ { $ref: '#/components/schemas/TagSet' } ] }
            like: { $ref: '#/components/schemas/Like' }
            map: { $ref: '#/components/schemas/Map' }
            """, """
                TagSet: { type: array, format: 'string<Tag>[]', uniqueItems: true, maxItems: 10, items: { $ref: '#/components/schemas/Tag' } }
                Tag: { type: string, format: Tag }
                Like: { type: string, pattern: a }
                Map: { type: object, additionalProperties: { $ref: '#/components/schemas/Like' } }
            """));

        JsonAssert.AreEqual(schemas["Thing"]!["properties"], """
            {
              "tags": {"type": "array", "nullable": true, "maxItems": 10, "uniqueItems": true, "x-format": "string<Tag>[]", "items": {"$ref": "#/components/schemas/Tag"}},
              "like": {"type": "string", "pattern": "a"},
              "map": {"type": "object", "additionalProperties": {"type": "string", "pattern": "a"}}
            }
            """);
        Assert.That(schemas.Select(schema => schema.Key), Is.EqualTo((string[])["Tag", "Thing"]));
    }

    [Test]
    public void Import_ListOfItself_IsRefused()
    {
        string message = Description.Refusal(Description.WithProperties(
            "tree: { $ref: '#/components/schemas/Tree' }", "    Tree: { type: array, items: { $ref: '#/components/schemas/Tree' } }"));

        Assert.That(message, Is.EqualTo("api.yaml: #/components/schemas/Tree: the schema 'Tree' contains itself, and is not an object."));
    }
}
