using System.Collections.Concurrent;
using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers;

/// <summary>How a worker lives: starts, pauses, recovers, stops.</summary>
internal sealed class JobWorkerTests
{
    [Test]
    public async Task Stop_InTheMiddleOfManyJobs_EndsWhatItHasAndLeavesNothingLocked()
    {
        const int Jobs = 120;
        const int Rounds = 8;
        await using var stage = await WorkerStage.OpenAsync();
        var runs = new ConcurrentDictionary<JobKey, int>();
        for (int i = 0; i < Jobs; i++)
            await stage.StartAsync();

        for (int round = 1; round <= Rounds; round++)
        {
            var worker = stage.Camunda.Jobs.StartWorker(
                "work",
                async (Job<JsonVariables> job, CancellationToken cancellationToken) =>
                {
                    runs.AddOrUpdate(job.Key, 1, (_, count) => count + 1);
                    await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, cancellationToken);
                },
                options => options.MaxConcurrentJobs = 4);
            await WorkerStage.WhenAsync(() => runs.Count >= Math.Min(Jobs, Jobs * round / Rounds));
            Assert.That(await worker.StopAsync(), Is.Empty);
            Assert.That(worker.State.Status, Is.EqualTo(JobWorkerStatus.Stopped));
            Assert.That(
                await stage.Camunda.ProcessInstances.Search().Where(i => i.State == ProcessInstanceState.Completed).CountAsync(),
                Is.EqualTo(runs.Count));
        }

        Assert.That(runs, Has.Count.EqualTo(Jobs));
        Assert.That(runs.Values, Has.All.EqualTo(1));
    }

    [Test]
    public async Task Stop_PollIsOpen_WorksWhatItStillBrings()
    {
        var polling = new TaskCompletionSource();
        await using var stage = await WorkerStage.OpenAsync(new CamundaTestClusterOptions
        {
            Intercept = (context, next) =>
            {
                if (context.Request.Path.Value!.EndsWith("/activation", StringComparison.Ordinal))
                    polling.TrySetResult();
                return next();
            },
        });
        var worker = stage.Camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options => options.PollTimeout = Patience.Limit);
        await polling.Task.InTimeAsync();

        var stopping = worker.StopAsync();
        Assert.That(worker.State.Status, Is.EqualTo(JobWorkerStatus.Stopping));
        var key = await stage.StartAsync();

        Assert.That(await stopping, Is.Empty);
        Assert.That((await stage.Camunda.ProcessInstances[key].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Stop_GraceIsOver_CancelsHandlersAndHandsTheirJobsBack()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken cancellationToken) => Task.Delay(
                Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken),
            options => (options.MaxConcurrentJobs, options.ShutdownTimeout) = (1, TimeSpan.Zero));
        var keys = new[] { await stage.StartAsync(), await stage.StartAsync() };
        await WorkerStage.WhenAsync(() => worker.State.Active == 1);

        Assert.That(await worker.StopAsync(), Is.Empty);

        // The lock is five minutes: only what was handed back can be worked at once.
        await using var next = stage.Camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> job, CancellationToken _) => Task.FromResult(new { job.Retries }));
        foreach (var key in keys)
            await stage.WhenCompletedAsync(key);
        Assert.That(await stage.Camunda.Variables.Search().Where(v => v.Value == "2").CountAsync(), Is.EqualTo(2), "It costs no retry.");
    }

    [Test]
    public async Task Stop_HandlerDoesNotListen_ReportsItsJobByKey()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var never = new TaskCompletionSource();
        var taken = new TaskCompletionSource<JobKey>();
        var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> job, CancellationToken _) =>
            {
                taken.TrySetResult(job.Key);
                return never.Task;
            },
            options => options.ShutdownTimeout = TimeSpan.Zero);
        await stage.StartAsync();
        var key = await taken.Task;

        var left = await worker.StopAsync();

        Assert.That(left, Is.EqualTo(new[] { key }));
        Assert.That(stage.Records.Single(record => record.Level == LogLevel.Warning).Message, Does.Contain(key.ToString()));
        never.SetResult();
    }

    [Test]
    public async Task Stop_FromAHandler_DoesNotHang()
    {
        await using var stage = await WorkerStage.OpenAsync();
        JobWorker? worker = null;
        worker = stage.Camunda.Jobs.StartWorker(
            "work",
            async (Job<JsonVariables> _, CancellationToken _) => await worker!.StopAsync(CancellationToken.None),
            options => options.ShutdownTimeout = TimeSpan.Zero);
        await stage.StartAsync();

        await WorkerStage.WhenAsync(() => worker.State.Status == JobWorkerStatus.Stopped);

        Assert.That(stage.Camunda.Jobs.Workers, Is.Empty);
    }

    [Test]
    public async Task Ends_JustAsPatienceDoes_NeverThrows()
    {
        var over = new CancellationToken(canceled: true);
        for (int round = 0; round < 20_000; round++)
        {
            var ending = new TaskCompletionSource();
            ThreadPool.UnsafeQueueUserWorkItem(static ending => ending.SetResult(), ending, preferLocal: false);
            Thread.SpinWait(round % 500);

            bool ended = await JobWorker.EndsAsync(ending.Task, over);

            Assert.That(ended, Is.False.Or.EqualTo(ending.Task.IsCompleted));
        }
    }

    [Test]
    public async Task Dispose_OfTheClient_StopsItsWorkersInGoodOrder()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var worker = stage.Camunda.Jobs.StartWorker("work", async (Job<JsonVariables> _, CancellationToken cancellationToken) =>
        {
            started.TrySetResult();
            await goOn.Task.WaitAsync(cancellationToken);
        });
        await stage.StartAsync();
        await started.Task.InTimeAsync();

        var disposing = stage.Camunda.DisposeAsync();
        Assert.That(disposing.IsCompleted, Is.False);
        goOn.SetResult();
        await disposing;

        Assert.That(worker.State.Status, Is.EqualTo(JobWorkerStatus.Stopped));
        Assert.That(worker.State.Completed, Is.EqualTo(1));
    }

    [Test]
    public async Task Pause_ThenResume_TakesNoJobsInBetween()
    {
        int polls = 0;
        var polling = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stage = await WorkerStage.OpenAsync(new CamundaTestClusterOptions
        {
            Intercept = async (context, next) =>
            {
                if (context.Request.Path.Value!.EndsWith("/activation", StringComparison.Ordinal) && Interlocked.Increment(ref polls) == 1)
                {
                    polling.SetResult();
                    await goOn.Task;
                }

                await next();
            },
        });
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options => options.PollTimeout = TimeSpan.Zero);
        await polling.Task.InTimeAsync();

        // The poll that is open as the pause begins ends without a job; there is none behind it.
        worker.Pause();
        goOn.SetResult();
        await WorkerStage.WhenAsync(() => worker.State.LastPoll is not null);
        var key = await stage.StartAsync();
        Assert.That(worker.State.Status, Is.EqualTo(JobWorkerStatus.Paused));
        Assert.That(Volatile.Read(ref polls), Is.EqualTo(1));
        Assert.That((await stage.Camunda.Jobs.Search().FirstOrDefaultAsync())!.State, Is.EqualTo(JobState.Created));

        worker.Resume();
        await stage.WhenCompletedAsync(key);
        Assert.That(worker.State.Status, Is.EqualTo(JobWorkerStatus.Running));
    }

    [Test]
    public async Task Poll_ClusterIsAway_IsToldAndGoesOnByItself()
    {
        bool isAway = true;
        await using var stage = await WorkerStage.OpenAsync(new CamundaTestClusterOptions
        {
            Intercept = (context, next) =>
            {
                if (!Volatile.Read(ref isAway) || !context.Request.Path.Value!.EndsWith("/activation", StringComparison.Ordinal))
                    return next();
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Task.CompletedTask;
            },
        });
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);
        var key = await stage.StartAsync();
        await WorkerStage.WhenAsync(() => worker.State.LastError is not null);
        Assert.That(worker.State.LastError, Is.TypeOf<CamundaUnavailableException>());

        Volatile.Write(ref isAway, false);
        await stage.WhenCompletedAsync(key);

        Assert.That(worker.State.LastError, Is.Null);
        Assert.That(
            stage.Records.Select(record => record.Message), Has.Some.Contains("could not poll").And.Some.Contains("resumed polling"));
    }

    [Test]
    public async Task Poll_ManyIdleWorkers_LeaveRoomForOtherCalls()
    {
        await using var stage = await WorkerStage.OpenAsync(configure: options => options.Concurrency.MaxLimit = 2);
        var workers = Enumerable.Range(0, 50)
            .Select(i => stage.Camunda.Jobs.StartWorker($"idle-{i}", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask))
            .ToList();

        await stage.Camunda.Cluster.GetTopologyAsync();

        Assert.That(stage.Camunda.Jobs.Workers, Has.Count.EqualTo(50));
        await Task.WhenAll(workers.Select(worker => worker.StopAsync()));
        Assert.That(stage.Camunda.Jobs.Workers, Is.Empty);
    }

    [Test]
    public async Task Run_MoreJobsThanPlaces_NeverExceedsThem()
    {
        await using var stage = await WorkerStage.OpenAsync();
        int now = 0;
        int most = 0;
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        for (int i = 0; i < 60; i++)
            await stage.StartAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            async (Job<JsonVariables> _, CancellationToken cancellationToken) =>
            {
                int running = Interlocked.Increment(ref now);
                InterlockedMax(ref most, running);
                if (running == 3)
                    full.TrySetResult();

                // The first ones wait for each other, so that all places are taken whatever the machine does.
                await full.Task.WaitAsync(cancellationToken);
                await Task.Yield();
                Interlocked.Decrement(ref now);
            },
            options => options.MaxConcurrentJobs = 3);

        await WorkerStage.WhenAsync(() => worker.State.Completed == 60);

        Assert.That(most, Is.EqualTo(3));
    }

    [Test]
    public void ToString_OfAWorker_NamesTheType()
    {
        using var camunda = CamundaClient.Create(new Uri("http://127.0.0.1:1/"));
        var worker = camunda.Jobs.StartWorker("work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);

        Assert.That(worker.ToString(), Is.EqualTo("Worker of 'work'"));
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (int seen = Volatile.Read(ref target); seen < value; seen = Volatile.Read(ref target))
            Interlocked.CompareExchange(ref target, value, seen);
    }
}
