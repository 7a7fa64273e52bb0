using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class DropProseTests
{
    [Test]
    public void Import_Descriptions_AreLeftOut()
    {
        JsonObject contract = Description.Import(Sample.SingleFile);

        Assert.That(contract.ToJsonString(), Does.Not.Contain("Words of the vendor").And.Not.Contain("strange"));
    }

    [Test]
    public void Import_PropertiesNamedLikeProse_Stay()
    {
        JsonObject properties = Description.Properties(Description.WithProperties("""
            title: { type: string }
            description: { type: string, description: Words. }
            example: { type: string, example: Word. }
            """));

        JsonAssert.AreEqual(
            properties, """{"title": {"type": "string"}, "description": {"type": "string"}, "example": {"type": "string"}}""");
    }

    [Test]
    public void Import_ExplanationInsideAFact_IsLeftOutAndTheFactStays()
    {
        JsonNode fact = Description.Properties(Description.WithProperties("""
            name:
              type: string
              x-rule: { level: high, note: Short., other: This text is long enough to be an explanation., list: [a, This text is long enough to be one too.] }
            """))["name"]!["x-rule"]!;

        JsonAssert.AreEqual(fact, """{"level": "high", "list": ["a"]}""");
    }
}
