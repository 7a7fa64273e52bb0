using System.Collections.Concurrent;
using System.Text.Json;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>
/// Again and again a worker is stopped in the middle of its jobs, and another one works the rest. A lock that was left would hold the trial
/// up for five minutes.
/// </summary>
internal static class StopTrial
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(int jobs, int rounds)
    {
        await using var server = await ServerProcess.StartAsync(TrialServer.Command);
        await using var camunda = CamundaClient.Create(new CamundaClientOptions { BaseAddress = server.Address });
        await TrialProcess.DeployAsync(camunda);
        var runs = new ConcurrentDictionary<JobKey, int>();
        int left = 0, undelivered = 0;
        long completed = 0;
        List<int> doneAtStop = [];
        for (int round = 1; round <= rounds; round++)
        {
            await TrialProcess.StartAsync(camunda, jobs);
            int before = runs.Count;
            var first = Work(camunda, runs);
            await TrialProcess.UntilAsync(() => runs.Count - before >= jobs * (round % 9 + 1) / 10, () => runs.Count, first);
            left += (await first.StopAsync()).Count;
            doneAtStop.Add(runs.Count - before);
            var second = Work(camunda, runs);
            completed = await TrialProcess.WaitAsync(camunda, jobs * round, Patience);
            left += (await second.StopAsync()).Count;
            undelivered += (int)(first.State.Undelivered + second.State.Undelivered);
            if (completed < jobs * round)
                break;
        }

        int doubled = runs.Values.Count(count => count > 1);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            Trial = "stops",
            Jobs = jobs,
            Rounds = rounds,
            Stops = 2 * doneAtStop.Count,
            LeastDoneAtStop = doneAtStop.Min(),
            MostDoneAtStop = doneAtStop.Max(),
            Completed = completed,
            Lost = ((long)jobs * rounds) - completed,
            RunsDoubled = doubled,
            Left = left,
            Undelivered = undelivered,
        }));
        return completed == (long)jobs * rounds && doubled + left + undelivered == 0 ? 0 : 1;
    }

    private static JobWorker Work(CamundaClient camunda, ConcurrentDictionary<JobKey, int> runs) => camunda.Jobs.StartWorker(
        TrialProcess.JobType,
        async (Job<JsonVariables> job, CancellationToken cancellationToken) =>
        {
            runs.AddOrUpdate(job.Key, 1, (_, count) => count + 1);
            await Task.Delay(TimeSpan.FromMilliseconds(2), cancellationToken);
        },
        options => options.PollTimeout = TimeSpan.FromMilliseconds(200));
}
