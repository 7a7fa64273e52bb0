using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class DatePropertiesTests
{
    [Test]
    public void Import_VersionsOfProperties_StandOnTheProperties()
    {
        JsonNode thing = Description.Schemas(Description.WithSchemas("""
            Thing:
              type: object
              properties: { a: { type: string }, b: { type: string } }
              x-properties-added-in-version:
                - { propertyName: a, addedInVersion: "8.9", addedInVersionOverride: "8.8" }
            """))["Thing"]!;

        JsonAssert.AreEqual(thing["properties"], """
            {"a": {"type": "string", "x-added-in-version": "8.9", "x-added-in-version-override": "8.8"}, "b": {"type": "string"}}
            """);
        Assert.That(thing["x-properties-added-in-version"], Is.Null);
    }

    [TestCase("{ propertyName: b, addedInVersion: '8.9' }", "the property 'b' has a version, and the schema has no such property.")]
    [TestCase("{ propertyName: a, since: '8.9' }", "the member 'since' is not understood beside a property's version.")]
    public void Import_VersionThatCannotBePlaced_IsRefused(string entry, string sentence)
    {
        string message = Description.Refusal(Description.WithSchemas(
            $"Thing:\n  type: object\n  properties: {{ a: {{ type: string }} }}\n  x-properties-added-in-version: [ {entry} ]"));

        Assert.That(message, Is.EqualTo($"api.yaml: #/components/schemas/Thing/x-properties-added-in-version/0: {sentence}"));
    }
}
