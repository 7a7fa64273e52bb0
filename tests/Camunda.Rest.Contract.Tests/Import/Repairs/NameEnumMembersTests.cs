using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class NameEnumMembersTests
{
    private static JsonNode Enum(string schema) =>
        Description.Schemas(Description.WithProperties("value: { $ref: '#/components/schemas/Level' }", $"    Level: {schema}"))["Level"]!;

    [TestCase(
        "{ type: string, enum: [camunda.document.type, A_B, c-d, 'e f'] }",
        """{"type": "string", "enum": ["camunda.document.type", "A_B", "c-d", "e f"]}""")]
    [TestCase(
        "{ type: string, enum: ['1.0', '', A] }", """{"type": "string", "enum": ["1.0", "", "A"], "x-enum-names": "1.0=Value10,=Empty"}""")]
    [TestCase("{ enum: [A] }", """{"type": "string", "enum": ["A"]}""")]
    public void Import_ValuesThatAreNoNames_GetOne(string schema, string expected)
    {
        JsonAssert.AreEqual(Enum(schema), expected);
    }

    [Test]
    public void Import_DeprecatedValues_AreWrittenFlat()
    {
        JsonAssert.AreEqual(
            Enum("{ type: string, enum: [A, B, C], x-deprecated-enum-members: [ { name: A, deprecatedInVersion: 8.9.0 }, { name: B } ] }"),
            """{"type": "string", "enum": ["A", "B", "C"], "x-deprecated-enum-members": "A,B", "x-deprecated-enum-members-since": "A=8.9.0"}""");
    }

    [TestCase("{ type: string, enum: [A, A] }", "an enum is a list of different texts.")]
    [TestCase("{ type: integer, enum: ['1'] }", "an enum is a list of different texts.")]
    [TestCase(
        "{ type: string, enum: ['a,b=', A] }",
        "the enum value 'a,b=' holds a comma or an equals sign, which the contract uses to separate values.")]
    [TestCase(
        "{ type: string, enum: [A], x-deprecated-enum-members: [ { name: B } ] }",
        "'B' is listed as a deprecated value, and the enum has no such value.")]
    public void Import_UnclearEnum_IsRefused(string schema, string sentence)
    {
        string message = Description.Refusal(Description.WithProperties(
            "value: { $ref: '#/components/schemas/Level' }", $"    Level: {schema}"));

        Assert.That(message, Is.EqualTo($"api.yaml: #/components/schemas/Level: {sentence}"));
    }
}
