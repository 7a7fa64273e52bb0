using Camunda.Rest.Api;
using Camunda.Rest.ContractTests.Snapshots;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Operations;

/// <summary>What the transport takes for safe, operation by operation, so that a new one is looked at by someone.</summary>
internal sealed class OperationFactsTests
{
    [Test]
    public void Facts_OfEveryOperation_MatchSnapshot()
    {
        var lines = CamundaOperations.All.OrderBy(operation => operation.Id, StringComparer.Ordinal).Select(operation => string.Join(
            ' ',
            [
                operation.Id,
                operation.IsIdempotent ? "Always" : "WhenRefused",
                .. operation.Kind == CamundaOperationKind.JobOutcome ? ["NeverWaits"] : Array.Empty<string>(),
                .. operation.Result == CamundaResultKind.Stream ? ["Streamed"] : Array.Empty<string>(),
            ]));

        ContractSnapshot.Match(string.Join('\n', lines), "operations", SnapshotForm.Difference);
    }

    [Test]
    public void ReturnsText_EveryOperationWhoseResultIsText_IsTrue()
    {
        string[] texts =
        [
            .. typeof(CamundaApi).GetProperties()
                .SelectMany(property => property.PropertyType.GetMethods())
                .Where(method => method.ReturnType == typeof(Task<string>))
                .Select(method => method.Name),
        ];
        Assert.That(texts, Is.Not.Empty);
        Assert.That(
            texts.Where(name => !RequestFacts.ReturnsText(CamundaOperations.FindByMethod(name)!)),
            Is.Empty,
            "whoever reads its text from a copy would find nothing");
    }
}
