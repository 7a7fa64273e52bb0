using Camunda.Rest.Api;
using Camunda.Rest.ContractTests.Snapshots;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Failures;

/// <summary>What callers get for each failure that the contract declares, so that a change of it is a diff that someone reads.</summary>
internal sealed class FailureContractTests
{
    // What any operation may meet besides: proxies, other servers, clusters of another version.
    private static readonly int[] Statuses =
    [
        302, 400, 401, 403, 404, 406, 408, 409, 412, 413, 415, 418, 422, 429, 500, 501, 502, 503, 504, 505,
    ];

    [Test]
    public async Task Failure_OfEveryOperationAndDeclaredStatus_MatchesSnapshot()
    {
        var lines = new List<string>();
        foreach (var operation in CamundaOperations.All.OrderBy(operation => operation.Id, StringComparer.Ordinal))
        {
            foreach (int status in operation.ErrorStatusCodes.Order())
                lines.Add($"{operation.Id} {status}: {Describe(await DeclaredFailure.CatchAsync(operation, status))}");
        }

        ContractSnapshot.Match(string.Join('\n', lines), "operations", SnapshotForm.Difference);
    }

    [Test]
    public async Task Message_OfEveryStatus_MatchesSnapshot()
    {
        var lines = new List<string>();
        foreach (int status in Statuses.Union(CamundaOperations.All.SelectMany(operation => operation.ErrorStatusCodes)).Order())
        {
            foreach (var operation in new[] { CamundaOperations.GetUserTask, CamundaOperations.AssignUserTask })
                lines.Add((await DeclaredFailure.CatchAsync(operation, status)).Message);
        }

        ContractSnapshot.Match(string.Join('\n', lines), "messages", SnapshotForm.Difference);
    }

    [Test]
    public void Status_DeclaredByAnOperation_HasAMeaningOfItsOwn() => Assert.That(
        CamundaOperations.All
            .SelectMany(operation => operation.ErrorStatusCodes)
            .Distinct()
            .Where(status => FailureClassifier.Classify((System.Net.HttpStatusCode)status) == FailureKind.Unexpected),
        Is.Empty);

    private static string Describe(CamundaException error) => string.Join(
        ", ",
        [
            error.GetType().Name,
            error.IsTransient ? "transient" : "lasting",
            error.Tries > 1 ? "sent again" : "sent once",
            .. error.OutcomeUnknown ? ["outcome unknown"] : Array.Empty<string>(),
        ]);
}
