using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class RecogniseUnionsTests
{
    private static string Union(string choice, string others = "") => Description.WithSchemas($$"""
        Thing: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
        Pet: {{choice}}
        Cat: { type: object, required: [name], properties: { name: { type: string }, claws: { type: integer } } }
        Dog: { type: object, properties: { name: { type: string } } }
        {{others}}
        """);

    private const string Both = "oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]";

    [Test]
    public void Import_ChoiceWithoutDiscriminator_IsMatchedByAPropertyOfItsOwn()
    {
        JsonObject schemas = Description.Schemas(Union($"{{ x-polymorphic-schema: true, {Both} }}"));

        JsonAssert.AreEqual(schemas["Pet"], """
            {"x-kind": "union", "x-direction": "response", "x-match": "Cat=claws,Dog=", "x-polymorphic-schema": true, "x-variants": "Cat,Dog"}
            """);
        Assert.That(schemas["Cat"]!["x-union"]!.ToString(), Is.EqualTo("Pet"));
    }

    [Test]
    public void Import_ChoiceWithDiscriminator_IsMapped()
    {
        JsonObject schemas = Description.Schemas(Union(
            $"{{ {Both}, discriminator: {{ propertyName: kind, mapping: {{ cat: '#/components/schemas/Cat', dog: Dog }} }} }}"));

        JsonAssert.AreEqual(schemas["Pet"], """
            {"x-kind": "union", "x-direction": "response", "x-discriminator": "kind", "x-mapping": "cat=Cat,dog=Dog", "x-variants": "Cat,Dog"}
            """);
    }

    [Test]
    public void Import_DiscriminatorWithoutMapping_MapsTheNames()
    {
        JsonObject schemas = Description.Schemas(Union($"{{ {Both}, discriminator: {{ propertyName: kind }} }}"));

        Assert.That(schemas["Pet"]!["x-mapping"]!.ToString(), Is.EqualTo("Cat=Cat,Dog=Dog"));
    }

    [Test]
    public void Import_PropertiesOfTheChoice_BelongToEveryVariant()
    {
        JsonObject schemas = Description.Schemas(Union($"{{ {Both}, required: [kind], properties: {{ kind: {{ "
            + $"type: string, enum: [cat, dog] }} }}, discriminator: {{ propertyName: kind, mapping: {{ cat: Cat, dog: Dog }} }} }}"));

        JsonAssert.AreEqual(schemas["Dog"]!["properties"]!["kind"], """{"$ref": "#/components/schemas/PetKind"}""");
        JsonAssert.AreEqual(schemas["Cat"]!["required"], """["name", "kind"]""");
    }

    [Test]
    public void Import_VariantThatMayBeNull_MakesTheUseNullable()
    {
        JsonObject schemas = Description.Schemas(Union(
            "{ oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Bird' } ] }",
            "Bird: { type: object, nullable: true, properties: { wings: { type: integer } } }"));

        JsonAssert.AreEqual(schemas["Thing"]!["properties"]!["pet"], """{"$ref": "#/components/schemas/Pet", "nullable": true}""");
    }

    [Test]
    public void Import_VariantsThatNothingTellsApart_AreRefused()
    {
        string message = Description.Refusal(Union(
            "{ oneOf: [ { $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Fox' } ] }",
            "Fox: { type: object, properties: { name: { type: string } } }"));

        Assert.That(message, Is.EqualTo("api.yaml: #/components/schemas/Pet: nothing tells the variants Dog and Fox apart: there is no "
            + "discriminator, and none of them has a property of its own."));
    }

    [Test]
    public void Import_VariantOfTwoUnions_IsRefused()
    {
        string message = Description.Refusal(Description.WithSchemas("""
            Thing: { type: object, properties: { a: { $ref: '#/components/schemas/A' }, b: { $ref: '#/components/schemas/B' } } }
            A: { oneOf: [ { $ref: '#/components/schemas/Cat' } ], discriminator: { propertyName: kind } }
            B: { oneOf: [ { $ref: '#/components/schemas/Cat' } ], discriminator: { propertyName: kind } }
            Cat: { type: object, properties: { kind: { type: string } } }
            """));

        Assert.That(
            message,
            Is.EqualTo("api.yaml: #/components/schemas/B/oneOf/0: 'Cat' is a variant of 'A' and of 'B', and a class has one base."));
    }

    [TestCase("oneOf: [ { $ref: '#/components/schemas/Cat' }, { type: string } ]", "this choice is not understood")]
    [TestCase("oneOf: [ { type: string }, { type: array, items: { type: string } } ]", "this choice is not understood")]
    [TestCase(
        "oneOf: [ { $ref: '#/components/schemas/Cat' } ], discriminator: { propertyName: kind, mapping: { dog: Dog } }",
        "the mapping and the variants of the oneOf are not the same schemas.")]
    public void Import_OtherChoice_IsRefused(string choice, string sentence)
    {
        string message = Description.Refusal(Union($"{{ {choice} }}"));

        Assert.That(message, Does.StartWith("api.yaml: #/components/schemas/Pet").And.Contains(sentence));
    }
}
