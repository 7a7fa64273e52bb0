using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class KeepKnownFormatsTests
{
    [TestCase("{ type: string, format: date-time }", """{"type": "string", "format": "date-time"}""")]
    [TestCase("{ type: integer, format: int64 }", """{"type": "integer", "format": "int64"}""")]
    [TestCase("{ type: string, format: base64 }", """{"type": "string", "x-format": "base64"}""")]
    [TestCase("{ type: string, format: uri-reference }", """{"type": "string", "x-format": "uri-reference"}""")]
    public void Import_Format_IsKeptAsAFact(string schema, string expected)
    {
        JsonAssert.AreEqual(Description.Properties(Description.WithProperties($"value: {schema}"))["value"], expected);
    }

    [TestCase("{ type: integer, format: date-time }", "the format 'date-time' is not understood on the type 'integer'.")]
    [TestCase("{ type: number, format: decimal128 }", "the format 'decimal128' is not understood on the type 'number'.")]
    [TestCase("{ type: string, format: int64 }", "the format 'int64' is not understood on the type 'string'.")]
    public void Import_FormatThatDoesNotFitTheType_IsRefused(string schema, string sentence)
    {
        Assert.That(
            Description.Refusal(Description.WithProperties($"value: {schema}")),
            Is.EqualTo($"api.yaml: #/components/schemas/Thing/properties/value: {sentence}"));
    }
}
