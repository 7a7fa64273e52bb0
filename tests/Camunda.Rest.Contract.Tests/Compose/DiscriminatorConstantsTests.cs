using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Yaml;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Compose;

[Parallelizable(ParallelScope.All)]
public sealed class DiscriminatorConstantsTests
{
    [TestCase("a=A,b=B", "a")]
    [TestCase("a=A,alpha=A,b=B", null)]
    public void Set_VariantOfAUnion_HasItsConstantIfItIsTheOnlyOne(string mapping, string? expected)
    {
        JsonObject schemas = (JsonObject)YamlFile.Parse(
            $"U: {{x-kind: union, x-discriminator: type, x-mapping: '{mapping}'}}\nA: {{properties: {{type: {{type: string}}}}}}\nB: "
                + $"{{properties: {{}}}}\n",
            "schemas.yaml");

        DiscriminatorConstants.Set(schemas);

        Assert.That(schemas["A"]!["properties"]!["type"].Text("x-const"), Is.EqualTo(expected));
    }

    [Test]
    public void Set_VariantOfAUnion_HasAConstantThatIsNeverNull()
    {
        JsonObject schemas = (JsonObject)YamlFile.Parse("""
            U: {x-kind: union, x-discriminator: type, x-mapping: 'a=A'}
            A: {properties: {type: {type: string, x-name: Type, x-stored: _type, x-empty: text}}}
            """, "schemas.yaml");

        DiscriminatorConstants.Set(schemas);

        Assert.That(schemas["A"].Required(), Is.EqualTo(new[] { "type" }));
        Assert.That(
            schemas["A"]!["properties"]!["type"]!.ToJsonString(),
            Is.EqualTo("""{"type":"string","x-name":"Type","x-stored":"Type","x-const":"a","x-not-null":true}"""));
    }
}
