using Camunda.Rest.Models;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>The process of all trials: one job, and then it is over.</summary>
internal static class TrialProcess
{
    public const string Id = "trial";
    public const string JobType = "trial-work";

    private const int Starters = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static Task DeployAsync(CamundaClient camunda) =>
        camunda.Deployments.Create().AddText("trial.bpmn", OneJobProcess.Bpmn(Id, JobType)).SendAsync();

    /// <summary>Starts so many instances.</summary>
    public static Task StartAsync(CamundaClient camunda, int count)
    {
        int begun = 0;
        return Task.WhenAll(Enumerable.Range(0, Starters).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref begun) <= count)
                await camunda.ProcessInstances.Create(Id).SendAsync();
        })));
    }

    /// <summary>
    /// Waits until so much was done. A worker goes on whatever happens, so a trial of which nothing comes any more has to end by itself.
    /// </summary>
    /// <exception cref="TimeoutException">Nothing was done for longer than a trial lets a cluster be away.</exception>
    public static async Task UntilAsync(Func<bool> holds, Func<long> progress, JobWorker worker)
    {
        long done = progress();
        long since = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1));
            if (progress() != done)
                (done, since) = (progress(), TimeProvider.System.GetTimestamp());
            if (TimeProvider.System.GetElapsedTime(since) > Patience)
            {
                throw new TimeoutException($"The worker did nothing for {Patience.TotalSeconds:0} s: "
                    + $"{worker.State.LastError?.Message ?? worker.State.ToString()}");
            }
        }
    }

    /// <summary>How many instances have ended.</summary>
    public static async Task<long> CountCompletedAsync(CamundaClient camunda) =>
        await camunda.ProcessInstances.Search()
            .Where(instance => instance.State == ProcessInstanceState.Completed)
            .WithPageSize(1)
            .CountAsync();

    /// <summary>Waits until so many instances have ended.</summary>
    /// <returns>How many there are in the end; fewer when it takes too long.</returns>
    public static async Task<long> WaitAsync(CamundaClient camunda, int count, TimeSpan patience)
    {
        var end = TimeProvider.System.GetUtcNow() + patience;
        long completed = await CountCompletedAsync(camunda);
        while (completed < count && TimeProvider.System.GetUtcNow() < end)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            completed = await CountCompletedAsync(camunda);
        }

        return completed;
    }
}
