using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Operations;
using Camunda.Rest.Contract.Tests.Document;
using Camunda.Rest.Contract.Yaml;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Operations;

internal sealed class OperationTableTests
{
    [Test]
    public void From_EveryFact_IsRead()
    {
        var table = From("""
            resources:
              expression: { name: Expressions, handwritten: true }
            operations:
              completeJob: { idempotent: true, kind: job-outcome, handwritten: true }
              updateGroup: { member: Change, parameters: [name, description!] }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(table.OfResource("expression"), Is.EqualTo(new ResourceEntry("Expressions", true)));
            Assert.That(table.OfResource("groups"), Is.EqualTo(ResourceEntry.Empty));
            Assert.That(table.Of("completeJob"), Is.EqualTo(new OperationEntry(true, "job-outcome", null, true, null)));
            Assert.That(table.Of("updateGroup").Member, Is.EqualTo("Change"));
            Assert.That(table.Of("updateGroup").Parameters, Is.EqualTo(new[] { "name", "description!" }));
            Assert.That(table.Of("getGroup"), Is.EqualTo(OperationEntry.Empty));
        });
    }

    [TestCase("operation: {}", "$.operation")]
    [TestCase("operations: {getA: {idempotnet: true}}", "$.operations.getA.idempotnet")]
    [TestCase("operations: {getA: {idempotent: sometimes}}", "$.operations.getA.idempotent")]
    [TestCase("operations: {getA: {kind: poll}}", "$.operations.getA.kind")]
    [TestCase("operations: {getA: {member: 'Get A'}}", "$.operations.getA.member")]
    [TestCase("operations: {getA: {parameters: name}}", "$.operations.getA.parameters")]
    [TestCase("operations: {getA: {parameters: [name, {}]}}", "$.operations.getA.parameters[1]")]
    [TestCase("operations: {getA: true}", "$.operations.getA")]
    [TestCase("operations: {getA: {handwritten: true, member: Get}}", "$.operations.getA")]
    [TestCase("resources: {a: {nmae: B}}", "$.resources.a.nmae")]
    public void From_SomethingNotUnderstood_IsRefusedWithItsPath(string text, string path) =>
        Assert.That(() => From(text), Throws.InstanceOf<ContractException>().With.Message.StartsWith($"operations.yaml: {path}: "));

    [TestCase("operations: {getAa: {idempotent: true}}", "$.operations.getAa")]
    [TestCase("resources: {aa: {name: Cs}}", "$.resources.aa")]
    public void RefuseUnknown_NameThatNoContractHas_IsRefusedWithItsPath(string text, string path)
    {
        using var contracts = new ContractFolderFixture().With(
            "8.8", "/a/{b}: {get: {operationId: getA, tags: [A], responses: {'204': {}}}}");
        var known = Camunda.Rest.Contract.Document.ContractFile.Read(contracts.FileOf("8.8"));

        Assert.That(
            () => From(text).RefuseUnknown([known]),
            Throws.InstanceOf<ContractException>().With.Message.StartsWith($"operations.yaml: {path}: no contract has this"));
    }

    [Test]
    public void RefuseUnknown_NameOfAnyContract_IsAccepted()
    {
        using var contracts = new ContractFolderFixture().With(
            "8.8", "/a/{b}: {get: {operationId: getA, tags: [A], responses: {'204': {}}}}");
        var known = Camunda.Rest.Contract.Document.ContractFile.Read(contracts.FileOf("8.8"));

        Assert.That(
            () => From("{operations: {getA: {idempotent: true}}, resources: {a: {name: Cs}}}").RefuseUnknown([known]), Throws.Nothing);
    }

    private static OperationTable From(string text) =>
        OperationTable.From(YamlFile.Parse(text, "operations.yaml") as JsonObject ?? [], "operations.yaml");
}
