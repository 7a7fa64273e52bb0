using Camunda.Rest.Models;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers;

/// <summary>A handler that waits for the stop of its own worker is not waited for, and its outcome is delivered.</summary>
internal sealed class JobWorkerStopTests
{
    [Test]
    public async Task Stop_AwaitedByAHandler_DoesNotWaitForItAndDeliversItsOutcome(
        [Values("stop", "dispose", "stop twice", "after another stop", "client")] string how)
    {
        await using var stage = await WorkerStage.OpenAsync();
        var instance = await stage.StartAsync();
        var given = new TaskCompletionSource<JobWorker>();
        Task? other = null;
        var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            async (Job<JsonVariables> _, CancellationToken _) =>
            {
                var own = await given.Task;
                switch (how)
                {
                    case "dispose":
                        await own.DisposeAsync();
                        break;
                    case "client":
                        await stage.Camunda.DisposeAsync();
                        break;
                    case "after another stop":
                        using (ExecutionContext.SuppressFlow())
                            other = Task.Run(() => own.StopAsync(CancellationToken.None));
                        await other.WaitAsync(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None).ConfigureAwait(
                            ConfigureAwaitOptions.SuppressThrowing);
                        Assert.That(await own.StopAsync(CancellationToken.None), Is.Empty);
                        break;
                    default:
                        Assert.That(await own.StopAsync(CancellationToken.None), Is.Empty);
                        if (how == "stop twice")
                            Assert.That(await own.StopAsync(CancellationToken.None), Is.Empty);
                        break;
                }

                return new { done = true };
            },
            options => options.ShutdownTimeout = TimeSpan.FromMinutes(10));
        given.SetResult(worker);

        await WorkerStage.WhenAsync(() => worker.State.Status == JobWorkerStatus.Stopped);
        Assert.That((worker.State.Completed, worker.State.Undelivered), Is.EqualTo((1L, 0L)));
        await using var camunda = stage.Cluster.CreateClient();
        Assert.That((await camunda.ProcessInstances[instance].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Completed));
        if (other is not null)
            await other;
    }

    [Test]
    public async Task Stop_AwaitedByOneHandlerAndOthersAreAtWork_WaitsForTheOthers()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var instances = new[] { await stage.StartAsync(new { stops = true }), await stage.StartAsync(new { stops = false }) };
        var given = new TaskCompletionSource<JobWorker>();
        var release = new TaskCompletionSource();
        bool isOtherDone = false, wasOtherDone = false;
        var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            async (Job<Input> job, CancellationToken _) =>
            {
                if (!job.Variables.Stops)
                {
                    await release.Task;
                    isOtherDone = true;
                    return;
                }

                var stopping = (await given.Task).StopAsync(CancellationToken.None);
                release.SetResult();
                await stopping;
                wasOtherDone = isOtherDone;
            },
            options => (options.MaxConcurrentJobs, options.ShutdownTimeout) = (2, TimeSpan.FromMinutes(10)));
        await WorkerStage.WhenAsync(() => worker.State.Active == 2);
        given.SetResult(worker);

        await WorkerStage.WhenAsync(() => worker.State.Status == JobWorkerStatus.Stopped);

        Assert.That((worker.State.Completed, wasOtherDone), Is.EqualTo((2L, true)));
        foreach (var instance in instances)
            Assert.That((await stage.Camunda.ProcessInstances[instance].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Stop_AwaitedByEveryHandler_EndsAtOnce()
    {
        await using var stage = await WorkerStage.OpenAsync();
        for (int i = 0; i < 4; i++)
            await stage.StartAsync();
        var given = new TaskCompletionSource<JobWorker>();
        var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            async (Job<JsonVariables> _, CancellationToken _) =>
            {
                await (await given.Task).StopAsync(CancellationToken.None);
            },
            options => (options.MaxConcurrentJobs, options.ShutdownTimeout) = (4, TimeSpan.FromMinutes(10)));
        await WorkerStage.WhenAsync(() => worker.State.Active == 4);
        given.SetResult(worker);

        await WorkerStage.WhenAsync(() => worker.State.Status == JobWorkerStatus.Stopped);

        Assert.That((worker.State.Completed, worker.State.Active), Is.EqualTo((4L, 0)));
    }

    private sealed record Input(bool Stops);
}
