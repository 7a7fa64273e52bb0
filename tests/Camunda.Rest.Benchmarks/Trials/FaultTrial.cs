using System.Collections.Concurrent;
using System.Text.Json;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>Many jobs while outcomes meet faults, tokens run out, and the gateway is away for ten seconds.</summary>
internal static class FaultTrial
{
    public static async Task<int> RunAsync(int jobs)
    {
        await using var server = await ServerProcess.StartAsync(TrialServer.Command);
        await using var camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = server.Address,
            Authentication = CamundaAuthentication.OAuth(new CamundaOAuthOptions
            {
                TokenUrl = TrialServer.TokenEndpointOf(server.Address),
                ClientId = "trial",
                ClientSecret = "trial",
            }),
        });
        await TrialProcess.DeployAsync(camunda);
        await TrialProcess.StartAsync(camunda, jobs);
        await server.AskAsync(TrialServer.Faults);

        var runs = new ConcurrentDictionary<JobKey, int>();
        long started = TimeProvider.System.GetTimestamp();
        var worker = camunda.Jobs.StartWorker(TrialProcess.JobType, async (Job<JsonVariables> job, CancellationToken cancellationToken) =>
        {
            runs.AddOrUpdate(job.Key, 1, (_, count) => count + 1);
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        });
        await TrialProcess.UntilAsync(() => runs.Count >= jobs / 4, () => runs.Count, worker);
        await server.AskAsync(TrialServer.Away);
        await TrialProcess.UntilAsync(
            () => runs.Count >= jobs && worker.State is { Active: 0, Waiting: 0 }, () => runs.Count + worker.State.Completed, worker);
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        var left = await worker.StopAsync();
        await server.AskAsync(TrialServer.Calm);

        long completed = await TrialProcess.CountCompletedAsync(camunda);
        long incidents = await camunda.Incidents.Search().CountAsync();
        var happened = JsonSerializer.Deserialize<Dictionary<string, int>>(await server.AskAsync(TrialServer.Count))!;
        int failed = happened.GetValueOrDefault("job failed");
        int doubled = runs.Values.Count(count => count > 1);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            Trial = "faults",
            Jobs = jobs,
            Seconds = Math.Round(elapsed.TotalSeconds, 1),
            Completed = completed,
            OutcomesLost = jobs - completed,
            JobsFailed = failed,
            Incidents = incidents,
            RunsDoubled = doubled,
            LocksLost = worker.State.LocksLost,
            Left = left.Count,
            Happened = happened,
        }));
        return completed == jobs && failed + incidents + doubled + left.Count == 0 ? 0 : 1;
    }
}
