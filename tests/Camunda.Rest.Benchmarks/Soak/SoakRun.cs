using System.Globalization;
using System.Text.Json;

namespace Camunda.Rest.Benchmarks.Soak;

/// <summary>One run: a server at fault, a client at work, and the two accounts held against each other.</summary>
internal static class SoakRun
{
    /// <summary>The client's limit for a try; what the server holds longer is lost.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(6);

    public static async Task<int> RunAsync(SoakOptions options, CancellationToken cancellationToken)
    {
        await using var server = await ServerProcess.StartAsync(
            SoakServer.Command, "--faults", options.Faults.ToString(CultureInfo.InvariantCulture));
        await using var camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = server.Address,
            RequestTimeout = RequestTimeout,
        });
        var load = new SoakLoad(camunda, options);
        await server.WithAsync(load.DeployAsync());

        // What is made once, code and pools and connections, is there before the first figures.
        await server.WithAsync(load.RunAsync(WarmUp, cancellationToken));
        await Task.Delay(Settle, TimeProvider.System, cancellationToken);
        var start = SoakState.Of(camunda);
        await server.WithAsync(load.RunAsync(TimeSpan.FromSeconds(options.Seconds), cancellationToken));
        await server.AskAsync(SoakServer.Calm);
        await Task.Delay(Settle, TimeProvider.System, cancellationToken);
        var end = SoakState.Of(camunda);

        var tally = JsonSerializer.Deserialize<SoakTally>(await server.AskAsync(SoakServer.Count))!;
        int doubled = tally.Created.Values.Count(count => count > 1);
        int missing = load.Acknowledged.Count(mark => !tally.Created.ContainsKey(mark));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            options.Seconds,
            options.Faults,
            options.Concurrency,
            load.Calls,
            load.Kinds,
            Failed = load.Failures.Values.Sum(),
            load.Failures,
            load.Unmapped,
            FaultsInjected = tally.Faults.Values.Sum(),
            FaultKinds = tally.Faults,
            CreatesAcknowledged = load.Acknowledged.Count(),
            CreatesOnServer = tally.Created.Values.Sum(),
            CreatesInEngine = await camunda.ProcessInstances.Search().CountAsync(cancellationToken),
            CreatesDoubled = doubled,
            CreatesAcknowledgedAndMissing = missing,
            MessagesOnServer = tally.Published.Count,
            Start = start,
            End = end,
            camunda.Concurrency.Limit,
        }));
        return doubled == 0 && missing == 0 && load.Unmapped.IsEmpty ? 0 : 1;
    }
}
