using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class UnwrapSinglePartsTests
{
    private const string State = """
            State:
              type: string
              enum: [OPEN, DONE]
        """;

    [TestCase("allOf")]
    [TestCase("oneOf")]
    public void Import_WrapperAroundOneReference_IsTheReferenceWithItsFacts(string wrapper)
    {
        JsonObject properties = Description.Properties(Description.WithProperties(
            $"state: {{ {wrapper}: [ {{ $ref: '#/components/schemas/State' }} ], type: string, nullable: true, deprecated: true }}",
            State));

        JsonAssert.AreEqual(properties["state"], """{"$ref": "#/components/schemas/State", "nullable": true, "deprecated": true}""");
    }

    [Test]
    public void Import_WrapperWithAnotherType_IsRefused()
    {
        string message = Description.Refusal(Description.WithProperties(
            "state: { type: integer, allOf: [ { $ref: '#/components/schemas/State' } ] }", State));

        Assert.That(message, Is.EqualTo("api.yaml: #/components/schemas/Thing/properties/state: the type 'integer' stands beside a "
            + "reference to 'State', which is not of that type."));
    }
}
