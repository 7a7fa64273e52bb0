using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Compose;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Compose;

[Parallelizable(ParallelScope.All)]
public sealed class CSharpNamesTests
{
    [TestCase("userTaskKey", "userTaskKey")]
    [TestCase("from", "from")]
    [TestCase("default", "defaultValue")]
    [TestCase("cancellationToken", "cancellationTokenValue")]
    [TestCase("body", "bodyValue")]
    public void Parameter_Name_IsNeverTakenByCSharpOrTheMethod(string wireName, string expected) =>
        Assert.That(CSharpNames.Parameter(wireName), Is.EqualTo(expected));

    [TestCase("Variable", "variable", "VariableValue")]
    [TestCase("Variable", "name", "Name")]
    [TestCase("Job", "toString", "ToStringValue")]
    [TestCase("DocumentMetadata", "camunda.document.type", "CamundaDocumentType")]
    public void Properties_NameThatTheClassHas_GetsASuffix(string type, string wireName, string expected)
    {
        JsonObject schema = new() { ["properties"] = new JsonObject { [wireName] = new JsonObject() } };

        Assert.That(CSharpNames.Properties(type, schema)[wireName], Is.EqualTo(expected));
    }

    [Test]
    public void Properties_TwoWithOneName_AreRefused()
    {
        JsonObject schema = new() { ["properties"] = new JsonObject { ["userTask"] = new JsonObject(), ["user-task"] = new JsonObject() } };

        Assert.That(
            () => CSharpNames.Properties("T", schema),
            Throws.InstanceOf<ContractException>().With.Message.Contains("'userTask' and 'user-task'"));
    }

    [TestCase("UserTaskState", "CREATED", "Created")]
    [TestCase("VariableSortField", "value", "ValueField")]
    [TestCase("ElementType", "UNKNOWN", "Unknown")]
    [TestCase("State", "STATE", "StateState")]
    public void EnumValues_NameThatTheStructHas_GetsTheTypesLastWord(string type, string value, string expected) =>
        Assert.That(CSharpNames.EnumValues(type, [value], null)[value], Is.EqualTo(expected));

    [Test]
    public void EnumValues_NamesOfTheContract_Win() =>
        Assert.That(CSharpNames.EnumValues("T", ["<", ">"], ["Less", "Greater"]).Values, Is.EqualTo(new[] { "Less", "Greater" }));
}
