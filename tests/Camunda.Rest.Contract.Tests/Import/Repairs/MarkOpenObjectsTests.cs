using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class MarkOpenObjectsTests
{
    [TestCase("", null, null)]
    [TestCase("additionalProperties: true, ", true, null)]
    [TestCase("additionalProperties: false, ", null, true)]
    public void Import_OtherMembers_AreAFactAndTheObjectIsClosed(string others, bool? open, bool? closed)
    {
        JsonNode thing = Description.Schemas(Description.WithSchemas(
            $"Thing: {{ type: object, {others}properties: {{ a: {{ type: string }} }} }}"))["Thing"]!;

        Assert.That(thing["x-open"]?.GetValue<bool>(), Is.EqualTo(open));
        Assert.That(thing["x-closed"]?.GetValue<bool>(), Is.EqualTo(closed));
        Assert.That(thing["additionalProperties"]!.GetValue<bool>(), Is.False);
    }

    [Test]
    public void Import_PropertiesAndAMap_AreRefused()
    {
        string message = Description.Refusal(Description.WithSchemas(
            "Thing: { type: object, additionalProperties: { type: string }, properties: { a: { type: string } } }"));

        Assert.That(message, Is.EqualTo(
            "api.yaml: #/components/schemas/Thing: an object has properties, or members that all look alike; this one has both."));
    }
}
