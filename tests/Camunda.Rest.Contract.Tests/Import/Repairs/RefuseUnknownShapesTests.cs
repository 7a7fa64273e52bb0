using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class RefuseUnknownShapesTests
{
    [TestCase("{ type: array }")]
    [TestCase("{ type: file }")]
    public void Import_SchemaWithoutAShape_IsRefused(string schema)
    {
        string message = Description.Refusal(Description.WithProperties($"value: {schema}"));

        Assert.That(message, Is.EqualTo("api.yaml: #/components/schemas/Thing/properties/value: the import makes no type of this schema; "
            + "it has none of the shapes that a contract allows."));
    }

    [Test]
    public void Import_RequiredPropertyThatIsNotThere_IsRefused()
    {
        string message = Description.Refusal(Description.WithSchemas(
            "Thing: { type: object, required: [b], properties: { a: { type: string } } }"));

        Assert.That(
            message,
            Is.EqualTo("api.yaml: #/components/schemas/Thing: the property 'b' is required, and the schema has no such property."));
    }
}
