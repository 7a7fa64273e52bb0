using System.Collections.Concurrent;
using System.Globalization;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Secrets;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Faults;

/// <summary>
/// A public call over a real socket to a server at fault: what the caller sees, how often the call goes out, whether anything is done
/// twice, and whether the same client goes on when the fault is over.
/// </summary>
internal sealed class FaultMatrixTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<FaultRow>>> Rows = [];

    [TestCaseSource(typeof(FaultCases), nameof(FaultCases.All))]
    public async Task Call_ServerAtFault_IsAsTheRowSays(FaultCase fault) =>
        Assert.That((await RowAsync(fault)).ToString(), Is.EqualTo(FaultRow.Expected(fault).ToString()));

    [Test]
    public async Task Matrix_InTheReadme_IsWhatWasSeen()
    {
        var rows = await Task.WhenAll(FaultCases.All.Select(RowAsync));
        string table = $"{FaultRow.Head.ReplaceLineEndings("\n")}\n{string.Join('\n', rows.Select(row => row.ToString()))}\n";
        await TestContext.Out.WriteLineAsync(table);

        Assert.That(Repository.ReadText("tests/Camunda.Rest.Tests/Faults/README.md"), Does.Contain(table));
        Assert.That(SecretWatch.Run.Search.Leaks, Is.Empty);
    }

    private static Task<FaultRow> RowAsync(FaultCase fault) => Rows.GetOrAdd(fault.Fault, _ => new(() => RunAsync(fault))).Value;

    private static async Task<FaultRow> RunAsync(FaultCase fault) =>
        new(
            fault.Fault,
            await WatchAsync(fault, SearchAsync),
            await WatchAsync(fault, CompleteAsync),
            await WatchAsync(fault, CreateAsync));

    private static async Task<FaultSight> WatchAsync(FaultCase fault, Func<CamundaClient, Task> call)
    {
        await using var stage = new FaultStage();
        fault.Arrange(stage);
        _ = stage.Camunda;
        await fault.Before(stage);
        int requests = stage.Cluster.Requests.Count;
        string[] seen = await Task.WhenAll(Enumerable.Range(0, fault.Callers).Select(_ => SeeAsync(stage, call)));
        string tries = (stage.Cluster.Requests.Count - requests).ToString(CultureInfo.InvariantCulture);
        await fault.Mend(stage);
        string next = await SeeAsync(stage, call);
        return new(
            fault.Callers == 1 ? seen[0] : string.Join(
                ", ", seen.CountBy(one => one).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value} × {kind.Key}"))),
            tries,
            stage.Doubled(body => body.Contains("order", StringComparison.Ordinal)),
            next);
    }

    private static async Task<string> SeeAsync(FaultStage stage, Func<CamundaClient, Task> call)
    {
        try
        {
            await call(stage.Camunda);
            return FaultCase.Result;
        }
        catch (CamundaException error)
        {
            SecretWatch.Run.See(error);
            return $"`{error.GetType().Name}`{(error.OutcomeUnknown ? FaultCase.Unsure : "")}";
        }
    }

    private static async Task SearchAsync(CamundaClient camunda) => await camunda.UserTasks.Search().ToListAsync();

    private static Task CompleteAsync(CamundaClient camunda) => camunda.Jobs[JobKey.Parse("1")].CompleteAsync();

    private static async Task CreateAsync(CamundaClient camunda) =>
        await camunda.ProcessInstances.Create("p").WithVariables(new { order = Guid.NewGuid() }).SendAsync();
}
