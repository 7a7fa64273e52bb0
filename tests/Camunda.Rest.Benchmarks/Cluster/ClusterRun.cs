using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Camunda.Rest.Models;
using Camunda.Rest.Testing;

namespace Camunda.Rest.Benchmarks.Cluster;

/// <summary>
/// What process instances cost on the test cluster, driven by the client in the same process: the time, as a ratio to as many bare requests
/// for the topology of the same cluster, and the memory that completed instances keep; and how long further clusters take to start.
/// </summary>
internal static class ClusterRun
{
    private const int Concurrency = 16;

    /// <summary>The command <c>cluster</c>, which prints one line of JSON.</summary>
    public static Command CreateCommand()
    {
        Option<int> instances = new("--instances") { Description = "How many instances a round has.", DefaultValueFactory = _ => 1000 };
        Option<int> rounds = new("--rounds")
        {
            Description = "How many rounds are measured, each on a new cluster, after one that warms up.",
            DefaultValueFactory = _ => 5,
        };
        Command cluster = new("cluster", "Measures process instances on the test cluster.") { instances, rounds };
        cluster.SetAction((arguments, cancellationToken) =>
            RunAsync(arguments.GetValue(instances), arguments.GetValue(rounds), cancellationToken));
        return cluster;
    }

    private static async Task<int> RunAsync(int instances, int rounds, CancellationToken cancellationToken)
    {
        Round first = await MeasureAsync(instances, cancellationToken);
        List<Round> measured = [];
        for (int round = 0; round < rounds; round++)
        {
            measured.Add(await MeasureAsync(instances, cancellationToken));
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            Instances = instances,
            Rounds = rounds,
            InstancesPerSecond = Math.Round(instances / Middle(measured, round => round.Work.TotalSeconds)),
            RequestsPerInstance = Math.Round(first.Requests / (double)instances, 2),
            BareRequestsPerSecond = Math.Round(first.Requests / Middle(measured, round => round.Bare.TotalSeconds)),
            Ratio = Math.Round(Middle(measured, round => round.Work / round.Bare), 2),
            BytesPerInstance = Math.Round(Middle(measured, round => round.Bytes / (double)instances)),
            FirstStartMilliseconds = Math.Round(first.Start.TotalMilliseconds, 1),
            StartMilliseconds = Math.Round(Middle(measured, round => round.Start.TotalMilliseconds), 1),
        }));
        return 0;
    }

    private static async Task<Round> MeasureAsync(int instances, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync(cancellationToken: cancellationToken);
        TimeSpan start = Stopwatch.GetElapsedTime(started);
        await using CamundaClient camunda = cluster.CreateClient();
        await camunda.Deployments.Create().AddText("twenty.bpmn", TwentyElementProcess.Bpmn).SendAsync(cancellationToken);

        long bytes = GC.GetTotalMemory(forceFullCollection: true);
        started = Stopwatch.GetTimestamp();
        int requests = await RunInstancesAsync(cluster, camunda, instances, cancellationToken);
        TimeSpan work = Stopwatch.GetElapsedTime(started);
        bytes = GC.GetTotalMemory(forceFullCollection: true) - bytes;

        long completed = await camunda.ProcessInstances.Search()
            .Where(instance => instance.State == ProcessInstanceState.Completed)
            .CountAsync(cancellationToken);
        if (completed != instances)
        {
            throw new InvalidOperationException($"Only {completed} of {instances} instances completed.");
        }

        return new(start, work, await RequestBareAsync(cluster, requests, cancellationToken), requests, bytes);
    }

    /// <summary>Runs the instances to their end, and returns the number of requests.</summary>
    private static async Task<int> RunInstancesAsync(
        CamundaTestCluster cluster, CamundaClient camunda, int instances, CancellationToken cancellationToken)
    {
        int requests = instances;
        await InParallelAsync(
            Enumerable.Range(1, instances),
            (number, token) => camunda.ProcessInstances.Create(TwentyElementProcess.Id)
                .WithVariables(new { order = number, items = new[] { 1, 2, 3 } })
                .SendAsync(token),
            cancellationToken);
        foreach ((string type, int count) in TwentyElementProcess.JobsBeforeTimer)
        {
            requests += await WorkAsync(camunda, type, instances * count, cancellationToken);
        }

        cluster.Clock.Advance(TwentyElementProcess.Wait);
        (string last, int each) = TwentyElementProcess.JobAfterTimer;
        return requests + await WorkAsync(camunda, last, instances * each, cancellationToken);
    }

    /// <summary>Completes all jobs of a type, and returns the number of requests.</summary>
    private static async Task<int> WorkAsync(CamundaClient camunda, string type, int jobs, CancellationToken cancellationToken)
    {
        int requests = 0;
        for (int done = 0; done < jobs;)
        {
            IReadOnlyList<ActivatedJobResult> batch =
                await camunda.Jobs.Activate(type).WithMaxJobs(100).WithLongPoll(TimeSpan.FromSeconds(10)).SendAsync(cancellationToken);
            if (batch.Count == 0)
            {
                throw new InvalidOperationException($"There were {done} of {jobs} jobs of the type {type}.");
            }

            await InParallelAsync(
                batch,
                (job, token) => camunda.Jobs[job.JobKey].CompleteAsync(new { result = job.JobKey.Value }, cancellationToken: token),
                cancellationToken);
            done += batch.Count;
            requests += 1 + batch.Count;
        }

        return requests;
    }

    private static async Task<TimeSpan> RequestBareAsync(CamundaTestCluster cluster, int requests, CancellationToken cancellationToken)
    {
        using HttpClient http = new() { BaseAddress = cluster.BaseAddress };
        long started = Stopwatch.GetTimestamp();
        await InParallelAsync(Enumerable.Range(0, requests), (_, token) => http.GetByteArrayAsync("topology", token), cancellationToken);
        return Stopwatch.GetElapsedTime(started);
    }

    private static Task InParallelAsync<T>(
        IEnumerable<T> items, Func<T, CancellationToken, Task> workAsync, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
            async (item, token) => await workAsync(item, token));

    private static double Middle(List<Round> rounds, Func<Round, double> figure) =>
        rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    private sealed record Round(TimeSpan Start, TimeSpan Work, TimeSpan Bare, int Requests, long Bytes);
}
