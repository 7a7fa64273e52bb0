using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>A worker's process is killed in the middle of its jobs; another works all of them once the locks have run out.</summary>
internal static class KillTrial
{
    /// <summary>The command of the process that is killed; it writes the key of each job that it begins.</summary>
    public const string Command = "trial-victim";

    private static readonly TimeSpan Lock = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(int jobs)
    {
        await using var server = await ServerProcess.StartAsync(TrialServer.Command);
        await using var camunda = CamundaClient.Create(new CamundaClientOptions { BaseAddress = server.Address });
        await TrialProcess.DeployAsync(camunda);
        await TrialProcess.StartAsync(camunda, jobs);

        HashSet<string> begun = await KillInTheMiddleAsync(server.Address, jobs / 2);
        long killed = TimeProvider.System.GetTimestamp();
        long completedByVictim = await TrialProcess.CountCompletedAsync(camunda);
        var runs = new ConcurrentDictionary<string, int>();
        await using var worker = Work(camunda, job =>
        {
            runs.AddOrUpdate(job, 1, (_, count) => count + 1);
            return Task.CompletedTask;
        });
        long completed = await TrialProcess.WaitAsync(camunda, jobs, Patience);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            Trial = "kill",
            Jobs = jobs,
            BegunByVictim = begun.Count,
            CompletedByVictim = completedByVictim,
            Completed = completed,
            RunAgain = runs.Keys.Count(begun.Contains),
            RunTwiceByTheSecond = runs.Values.Count(count => count > 1),
            SecondsAfterKill = Math.Round(TimeProvider.System.GetElapsedTime(killed).TotalSeconds, 1),
            LockSeconds = Lock.TotalSeconds,
        }));
        return completed == jobs ? 0 : 1;
    }

    /// <summary>The process that is killed.</summary>
    public static async Task<int> BeKilledAsync(Uri address)
    {
        await using var camunda = CamundaClient.Create(new CamundaClientOptions { BaseAddress = address });
        await using var worker = Work(camunda, async job =>
        {
            Console.WriteLine(job);
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        });
        await Task.Delay(Timeout.InfiniteTimeSpan);
        return 0;
    }

    private static JobWorker Work(CamundaClient camunda, Func<string, Task> handle) => camunda.Jobs.StartWorker(
        TrialProcess.JobType,
        (Job<JsonVariables> job, CancellationToken _) => handle(job.Key.ToString()),
        options => options.LockDuration = Lock);

    private static async Task<HashSet<string>> KillInTheMiddleAsync(Uri address, int middle)
    {
        using var victim = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(KillTrial).Assembly.Location, Command, "--address", address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
        })!;
        HashSet<string> begun = [];
        try
        {
            while (begun.Count < middle)
            {
                begun.Add(await victim.StandardOutput.ReadLineAsync().WaitAsync(Patience)
                    ?? throw new InvalidOperationException($"The victim ended by itself after {begun.Count} of {middle} jobs."));
            }
        }
        finally
        {
            // On Unix this is SIGKILL.
            victim.Kill();
        }

        while (await victim.StandardOutput.ReadLineAsync() is { } job)
            begun.Add(job);
        await victim.WaitForExitAsync();
        return begun;
    }
}
