using Camunda.Rest.Contract.Lint.Rules;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint.Rules;

public sealed class NoPrefixOnAttributesTests
{
    private const string Types = "BatchKey: {x-kind: key}\nBatchItemKey: {x-kind: key}\n";

    [TestCase("BatchResult")]
    [TestCase("BatchSearchQueryFilterRequest")]
    [TestCase("CreateBatchRequest")]
    [TestCase("Batch")]
    public void Find_OwnPrefix_IsReported(string owner) =>
        Assert.That(
            Linted.Schemas<NoPrefixOnAttributes>(Types + $"{owner}: {{type: object, properties: {{batchState: {{type: string}}}}}}"),
            Is.EqualTo(["batchState -> state"]));

    [TestCase("BatchResult", "batchKey")]
    [TestCase("BatchResult", "batchItemCount")]
    [TestCase("BatchResult", "batched")]
    [TestCase("BatchResult", "batch")]
    [TestCase("BatchItemResult", "batchState")]
    [TestCase("BatchError", "batchState")]
    public void Find_IdentifierReferenceOrOtherOwner_IsNotReported(string owner, string name) =>
        Assert.That(
            Linted.Schemas<NoPrefixOnAttributes>(Types + $"{owner}: {{type: object, properties: {{{name}: {{type: string}}}}}}"), Is.Empty);

    [Test]
    public void Find_ShortNameIsTaken_IsNotReported() =>
        Assert.That(
            Linted.Schemas<NoPrefixOnAttributes>(
                Types + "BatchResult: {type: object, properties: {batchState: {type: string}, state: {type: string}}}"),
            Is.Empty);
}
