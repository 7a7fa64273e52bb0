using System.Text.Json;
using Camunda.Rest.Testing;

namespace Camunda.Rest.Benchmarks.Soak;

/// <summary>
/// A cluster in a process of its own, so that the memory and the threads of the client can be told from its own. It ends with its input.
/// </summary>
internal static class SoakServer
{
    public const string Command = "soak-server";

    /// <summary>What is asked of it, by line: no more faults; the ledger.</summary>
    public const string Calm = "calm";
    public const string Count = "count";

    public static async Task<int> RunAsync(double share)
    {
        var faults = new SoakFaults(share);
        var ledger = new SoakLedger();
        await using var cluster = await CamundaTestCluster.StartAsync(new()
        {
            Intercept = (context, next) => faults.PassAsync(context, () => ledger.PassAsync(context, next)),
            ValidateResponses = false,
        });
        await Console.Out.WriteLineAsync(cluster.BaseAddress.AbsoluteUri);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line == Calm)
                faults.IsOver = true;
            await Console.Out.WriteLineAsync(
                line == Count ? JsonSerializer.Serialize(new SoakTally(ledger.Created, ledger.Published, faults.Happened)) : line);
        }

        return 0;
    }
}
