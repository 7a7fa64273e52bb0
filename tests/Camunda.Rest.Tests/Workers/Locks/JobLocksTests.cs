using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Locks;

/// <summary>Locks of jobs that take long, on a clock that the pauses between polls move.</summary>
internal sealed class JobLocksTests
{
    private static readonly TimeSpan Lock = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Renew_HandlerOfThirtyMinutes_RunsOnce()
    {
        var clock = new WorkClock(TimeProvider.System.GetUtcNow());
        await using var stage = await OpenAsync(clock);
        var key = await stage.StartAsync();
        int runs = 0;
        var done = new TaskCompletionSource();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            async (Job<JsonVariables> _, CancellationToken cancellationToken) =>
            {
                Interlocked.Increment(ref runs);
                await done.Task.WaitAsync(cancellationToken);
            },
            options => options.LockDuration = Lock);
        await WorkerStage.WhenAsync(() => worker.State.Active == 1);

        // From renewal to renewal: the clock stands still until the worker has noted each one, however late its thread comes.
        var start = clock.GetUtcNow();
        for (int renewal = 1; renewal <= TimeSpan.FromMinutes(30) / (Lock / 2); renewal++)
        {
            var due = start + (renewal * Lock / 2);
            await clock.RunUntilAsync(() => clock.GetUtcNow() >= due);
            await WorkerStage.WhenAsync(() => worker.LocksRenewed == renewal);
        }

        Assert.That((await JobAsync(stage)).Deadline, Is.GreaterThan(clock.GetUtcNow() + (Lock / 3)));
        done.SetResult();
        await WorkerStage.WhenAsync(() => worker.State.Completed == 1);
        Assert.That(worker.LocksRenewed, Is.EqualTo(120));
        Assert.That(runs, Is.EqualTo(1));
        Assert.That(worker.State.LocksLost, Is.Zero);
        Assert.That((await stage.Camunda.ProcessInstances[key].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Renew_TurnedOff_LosesTheLockAndCancelsTheHandler()
    {
        var clock = new WorkClock(TimeProvider.System.GetUtcNow());
        await using var stage = await OpenAsync(clock);
        await stage.StartAsync();
        int runs = 0;
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken cancellationToken) => Interlocked.Increment(ref runs) == 1
                ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken)
                : Task.CompletedTask,
            options => (options.LockDuration, options.RenewLocksUpTo) = (Lock, TimeSpan.Zero));
        await WorkerStage.WhenAsync(() => worker.State.Active == 1);
        var locked = clock.GetUtcNow();

        await clock.RunUntilAsync(() => clock.GetUtcNow() >= locked + Lock);
        await WorkerStage.WhenAsync(() => worker.State.LocksLost == 1);

        // Long enough for a poll; the clock stands still while the job that it returns is worked, so that this lock does not run out too.
        await clock.RunUntilAsync(() => clock.GetUtcNow() >= locked + (1.2 * Lock));
        await WorkerStage.WhenAsync(() => worker.State.Completed == 1);

        Assert.That(runs, Is.EqualTo(2), "The lock truly ran out, so the job is worked again.");
        Assert.That(worker.State.LocksLost, Is.EqualTo(1));
        Assert.That(stage.Records.Select(record => record.Message), Has.Some.Contains("was lost"));
        Assert.That(await stage.Camunda.Incidents.Search().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Renew_HandlerIgnoresTheLoss_ItsPlaceIsGivenToOthers()
    {
        var clock = new WorkClock(TimeProvider.System.GetUtcNow());
        await using var stage = await OpenAsync(clock);
        var never = new TaskCompletionSource();
        await stage.StartAsync();

        // The pauses of this one let the time pass: the other has no room to poll for.
        await using var idle = stage.Camunda.Jobs.StartWorker("other", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);
        int runs = 0;
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken _) => Interlocked.Increment(ref runs) == 1 ? never.Task : Task.CompletedTask,
            options => (options.MaxConcurrentJobs, options.LockDuration, options.RenewLocksUpTo) = (1, Lock, TimeSpan.FromMinutes(1)));
        await WorkerStage.WhenAsync(() => worker.State.Active == 1);

        await clock.RunUntilAsync(() => worker.State.Completed == 1);

        Assert.That(
            stage.Records.Where(record => record.Level == LogLevel.Error).Select(record => record.Message),
            Has.Some.Contains("its slot is released to other jobs"));
        never.SetResult();
    }

    [Test]
    public async Task Renew_InstanceIsCancelled_CancelsTheHandler()
    {
        var clock = new WorkClock(TimeProvider.System.GetUtcNow());
        await using var stage = await OpenAsync(clock);
        var key = await stage.StartAsync();
        var cancelled = new TaskCompletionSource();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken cancellationToken) =>
            {
                cancellationToken.Register(cancelled.SetResult);
                return cancelled.Task.WaitAsync(cancellationToken);
            },
            options => options.LockDuration = Lock);
        await WorkerStage.WhenAsync(() => worker.State.Active == 1);
        await stage.Camunda.ProcessInstances[key].CancelAsync();

        await clock.RunUntilAsync(() => cancelled.Task.IsCompleted);
        await WorkerStage.WhenAsync(() => worker.State.Active == 0);

        Assert.That(stage.Records.Where(record => record.Level == LogLevel.Error), Is.Empty);
        Assert.That(worker.State.Failed, Is.Zero);
    }

    /// <summary>
    /// No poll is held, and a test that fails does not wait for its handlers: on a clock that stands still neither would end.
    /// </summary>
    private static Task<WorkerStage> OpenAsync(TimeProvider clock) => WorkerStage.OpenAsync(
        new CamundaTestClusterOptions { TimeProvider = clock },
        options => (options.WorkerDefaults.PollTimeout, options.WorkerDefaults.ShutdownTimeout) = (TimeSpan.Zero, TimeSpan.Zero));

    private static async Task<JobSearchResult> JobAsync(WorkerStage stage) => (await stage.Camunda.Jobs.Search().FirstOrDefaultAsync())!;
}
