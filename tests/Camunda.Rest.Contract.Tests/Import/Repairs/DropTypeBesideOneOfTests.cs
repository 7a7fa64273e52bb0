using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class DropTypeBesideOneOfTests
{
    [Test]
    public void Import_TypeOfAVariantBesideOneOf_IsDropped()
    {
        JsonObject properties = Description.Properties(Description.WithProperties(
            "value: { type: string, oneOf: [ { type: string }, { type: number } ] }"));

        JsonAssert.AreEqual(properties["value"], """{"$ref": "#/components/schemas/JsonText", "x-json-types": "string,number"}""");
    }

    [Test]
    public void Import_TypeThatNoVariantHas_IsRefused()
    {
        string message = Description.Refusal(Description.WithProperties(
            "value: { type: boolean, oneOf: [ { type: string }, { type: number } ] }"));

        Assert.That(message, Is.EqualTo("api.yaml: #/components/schemas/Thing/properties/value: the type 'boolean' stands beside oneOf, "
            + "and none of the variants is of that type."));
    }
}
