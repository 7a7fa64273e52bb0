using Camunda.Rest.Api;
using Camunda.Rest.ContractTests.Document;
using Camunda.Rest.ContractTests.Snapshots;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Http;

/// <summary>What the transport takes for safe, operation by operation, so that a new one is looked at by someone.</summary>
internal sealed class OperationFactsTests
{
    private static IEnumerable<string> Named => OperationFacts.Named;

    [Test]
    public void Facts_OfEveryOperation_MatchSnapshot()
    {
        var lines = CamundaOperations.All.OrderBy(operation => operation.Id, StringComparer.Ordinal).Select(operation => string.Join(
            ' ',
            [
                operation.Id,
                OperationFacts.RepeatabilityOf(operation).ToString(),
                .. OperationFacts.IsJobOutcome(operation) ? ["NeverWaits"] : Array.Empty<string>(),
                .. OperationFacts.IsDownload(operation) ? ["Streamed"] : Array.Empty<string>(),
            ]));

        ContractSnapshot.Match(string.Join('\n', lines), "operations", SnapshotForm.Difference);
    }

    [Test]
    public void ReturnsText_EveryOperationWhoseResultIsText_IsTrue()
    {
        string[] texts = [.. typeof(CamundaApi).GetProperties().SelectMany(property => property.PropertyType.GetMethods()).Where(method => method.ReturnType == typeof(Task<string>)).Select(method => method.Name)];
        Assert.That(texts, Is.Not.Empty);
        Assert.That(texts.Where(name => !OperationFacts.ReturnsText(CamundaOperations.FindByMethod(name)!)), Is.Empty, "whoever reads its text from a copy would find nothing");
    }

    [TestCaseSource(nameof(Named))]
    public void Fact_OfANamedOperation_IsAboutOneThatAVersionHas(string id) => Assert.That(
        Directory.EnumerateFiles(Repository.PathOf("openapi"), "contract.yaml", SearchOption.AllDirectories).Any(file => File.ReadLines(file).Any(line => line.Trim() == $"operationId: {id}")));
}
