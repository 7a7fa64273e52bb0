using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class RecogniseFilterPropertiesTests
{
    private static string Filter(string value, string operators) => Description.WithSchemas($$"""
        Thing: { type: object, properties: { filter: { $ref: '#/components/schemas/ThingFilterProperty' } } }
        ThingFilterProperty: { oneOf: [ {{value}}, { $ref: '#/components/schemas/AdvancedThingFilter' } ] }
        AdvancedThingFilter: { type: object, properties: {{operators}} }
        StateEnum: { type: string, enum: [OPEN] }
        ThingKey: { type: string, format: ThingKey, x-semantic-type: ThingKey }
        LikeFilter: { type: string }
        """);

    [TestCase(
        "{ type: string }",
        "{ $eq: { type: string }, $like: { $ref: '#/components/schemas/LikeFilter' }, $exists: { type: boolean } }",
        "string",
        "$eq,$like,$exists")]
    [TestCase("{ type: integer, format: int32 }", "{ $in: { type: array, items: { type: integer, format: int32 } } }", "int32", "$in")]
    [TestCase("{ type: string, format: date-time }", "{ $gt: { type: string, format: date-time } }", "date-time", "$gt")]
    [TestCase(
        "{ type: string, allOf: [ { $ref: '#/components/schemas/StateEnum' } ] }",
        "{ $neq: { allOf: [ { $ref: '#/components/schemas/StateEnum' } ] } }",
        "State",
        "$neq")]
    [TestCase(
        "{ $ref: '#/components/schemas/ThingKey' }",
        "{ $notIn: { type: array, items: { $ref: '#/components/schemas/ThingKey' } } }",
        "ThingKey",
        "$notIn")]
    public void Import_ValueOrOperators_IsAFilterProperty(string value, string operators, string valueName, string operatorNames)
    {
        JsonObject schemas = Description.Schemas(Filter(value, operators));

        JsonAssert.AreEqual(schemas["ThingFilterProperty"], $$"""
            {"x-kind": "filter", "x-value": "{{valueName}}", "x-operators": "{{operatorNames}}", "x-advanced": "AdvancedThingFilter"}
            """);
        Assert.That(schemas.ContainsKey("AdvancedThingFilter"), Is.False);
    }

    [TestCase("{ $near: { type: string } }", "the filter operator '$near' is not understood.")]
    [TestCase("{ $eq: { type: integer } }", "the filter operator '$eq' does not take the filter's value, which is 'string'.")]
    [TestCase("{ $in: { type: string } }", "the filter operator '$in' does not take the filter's value, which is 'string'.")]
    public void Import_OperatorThatDoesNotFit_IsRefused(string operators, string sentence)
    {
        string message = Description.Refusal(Filter("{ type: string }", operators));

        Assert.That(message, Does.StartWith("api.yaml: #/components/schemas/AdvancedThingFilter/properties/").And.EndsWith(sentence));
    }
}
