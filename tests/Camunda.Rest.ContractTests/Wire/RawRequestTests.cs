using Camunda.Rest.Api;
using Camunda.Rest.ContractTests.Snapshots;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Wire;

/// <summary>What every raw operation sends, with every parameter and every property of its body set.</summary>
internal sealed class RawRequestTests
{
    private static IEnumerable<string> OperationIds => CamundaOperations.All.Select(operation => operation.Id);

    [TestCaseSource(nameof(OperationIds))]
    public async Task Send_FullSample_MatchesSnapshot(string operationId)
    {
        var operation = CamundaOperations.Find(operationId)!;
        using var recorder = new RequestRecorder();
        await using var camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = new Uri("http://camunda.example/v2/"),
            Transport = recorder,
        });

        await RawCall.SendAsync(camunda, operation);

        ContractSnapshot.Match(recorder.Recorded, operationId);
    }

    [Test]
    public void Snapshots_OfThisVersion_AreThoseOfItsOperations() =>
        ContractSnapshot.MatchNames(OperationIds);
}
