using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Document;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Compose;

[Parallelizable(ParallelScope.All)]
public sealed class FilterShapesTests
{
    private const string Schemas = """
        {
          "InstanceFilter": {"type": "object", "x-direction": "request", "properties": {
            "hasIncident": {"type": "boolean", "x-added-in-version": "8.8"},
            "name": {"$ref": "#/components/schemas/StringFilterProperty"},
            "tags": {"type": "array", "items": {"type": "string"}},
            "variables": {"type": "array", "items": {"$ref": "#/components/schemas/VariableValueFilterProperty"}},
            "metadata": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/ValueFilter"}}}},
          "InstanceResult": {"type": "object", "x-direction": "response", "properties": {"hasIncident": {"type": "boolean"}, "tags": {"type": "array", "items": {"type": "string"}}}},
          "IdFilterProperty": {"x-kind": "filter", "x-value": "InstanceId", "x-operators": "$eq"},
          "InstanceId": {"x-kind": "id"},
          "JsonText": {"x-kind": "json-value"},
          "StringFilterProperty": {"x-kind": "filter", "x-value": "string", "x-operators": "$eq,$like"},
          "ValueFilter": {"type": "object", "x-direction": "request", "properties": {
            "$eq": {"$ref": "#/components/schemas/JsonText", "x-json-types": "string,number"},
            "$gt": {"type": "number"},
            "$like": {"type": "string"}}},
          "VariableValueFilterProperty": {"type": "object", "x-direction": "request", "properties": {"name": {"type": "string"}, "value": {"$ref": "#/components/schemas/StringFilterProperty"}}}
        }
        """;

    [Test]
    public void Set_Filter_HasFlagsVariablesByNameAndListsThatAreNeverNull()
    {
        JsonNode properties = Set()["InstanceFilter"]!["properties"]!;
        Assert.Multiple(() =>
        {
            Assert.That(properties["hasIncident"].ReferredSchema(), Is.EqualTo("FilterFlag"));
            Assert.That(properties["hasIncident"]!["type"], Is.Null);
            Assert.That(properties["hasIncident"].Text("x-added-in-version"), Is.EqualTo("8.8"));
            Assert.That(properties["variables"].ReferredSchema(), Is.EqualTo("VariableConditions"));
            Assert.That(properties["variables"]!["items"], Is.Null);
            Assert.That(new[] { "tags", "variables", "metadata" }.Select(name => properties[name].IsTrue("x-never-null")), Has.All.True);
            Assert.That(properties["name"].IsTrue("x-never-null"), Is.False);
        });
    }

    [Test]
    public void Set_Variables_HaveValuesOfAnyJson()
    {
        JsonObject schemas = Set();
        Assert.That(schemas["VariableValueFilterProperty"]!["properties"]!["value"].ReferredSchema(), Is.EqualTo("VariableCondition"));
        Assert.That(schemas["VariableConditions"].Text("x-item"), Is.EqualTo("VariableValueFilterProperty"));
        Assert.That(
            new[] { "FilterFlag", "VariableCondition", "VariableConditions" }.Select(name => schemas[name].Text("x-kind")),
            Is.EqualTo(new[] { "filter-flag", "variable-condition", "variable-conditions" }));
    }

    [Test]
    public void Set_ObjectOfOperators_IsAFilterProperty() =>
        Assert.That(Set()["ValueFilter"]!.ToJsonString(), Is.EqualTo(
            """{"type":"object","x-direction":"request","x-kind":"filter","x-value":"JsonText","x-operators":"$eq,$gt,$like","x-bare":false,"x-json-types":"string,number"}"""));

    [Test]
    public void Set_FilterProperty_SaysWhetherTextStandsForItsValue()
    {
        JsonObject schemas = Set();
        Assert.That(schemas["IdFilterProperty"].IsTrue("x-text-id"), Is.True);
        Assert.That(schemas["StringFilterProperty"].IsTrue("x-text-id"), Is.False);
    }

    [Test]
    public void Set_Response_StaysAsItIs()
    {
        JsonObject before = (JsonObject)JsonNode.Parse(Schemas)!;
        Assert.That(JsonNode.DeepEquals(Set()["InstanceResult"], before["InstanceResult"]), Is.True);
    }

    [Test]
    public void Set_NameThatIsTaken_IsRefused()
    {
        JsonObject schemas = (JsonObject)JsonNode.Parse(Schemas)!;
        schemas["FilterFlag"] = new JsonObject { ["type"] = "object" };
        Assert.That(() => FilterShapes.Set(schemas), Throws.TypeOf<ContractException>().With.Message.Contains("FilterFlag"));
    }

    private static JsonObject Set()
    {
        JsonObject schemas = (JsonObject)JsonNode.Parse(Schemas)!;
        FilterShapes.Set(schemas);
        return schemas;
    }
}
