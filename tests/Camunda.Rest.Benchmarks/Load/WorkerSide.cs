using System.Diagnostics;
using System.Diagnostics.Metrics;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>
/// A worker of this client whose handler does nothing. A job's duration is that of its delivery, as the client's own metric has it.
/// </summary>
internal sealed class WorkerSide : LoadSide
{
    public const string JobType = "bench";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    /// <summary>How long nothing may come of the jobs that the worker has.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CamundaClient _camunda;
    private readonly JobWorker _worker;
    private readonly MeterListener _deliveries = new();

    public WorkerSide(CamundaClient camunda, int concurrency, bool isTyped)
    {
        _camunda = camunda;
        _deliveries.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == CamundaTelemetry.WorkerDeliveryDuration)
                listener.EnableMeasurementEvents(instrument);
        };
        _deliveries.SetMeasurementEventCallback<double>((_, seconds, _, _) => AddDuration((long)(seconds * Stopwatch.Frequency)));
        _deliveries.Start();
        _worker = isTyped
            ? camunda.Jobs.StartWorker(
                JobType,
                static (Job<LoadOrder> job, CancellationToken _) => Task.FromResult(new LoadReceipt(job.Variables.OrderId, true)),
                Configure)
            : camunda.Jobs.StartWorker(JobType, static (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, Configure);
        _worker.Pause();

        void Configure(JobWorkerOptions options)
        {
            options.MaxConcurrentJobs = concurrency;

            // A server that has no more jobs holds the end of the run up for no longer than this.
            options.PollTimeout = TimeSpan.FromSeconds(1);
        }
    }

    public override long Operations => _worker.State.Completed;

    public override async Task RunAsync(TimeSpan time, long operations)
    {
        long started = Stopwatch.GetTimestamp();
        _worker.Resume();
        while (Stopwatch.GetElapsedTime(started) < time && Operations < operations)
        {
            await Task.Delay(Look);
            ThrowError();
        }

        _worker.Pause();

        // What the open poll still brings is worked in this slice too.
        long done = Operations;
        long progress = Stopwatch.GetTimestamp();
        for (int quiet = 0; quiet < 3; quiet++)
        {
            await Task.Delay(Look);
            ThrowError();
            if (_worker.State is not { Active: 0, Waiting: 0 })
                quiet = 0;
            if (Operations != done)
                (done, progress) = (Operations, Stopwatch.GetTimestamp());
            if (quiet == 0 && Stopwatch.GetElapsedTime(progress) > Patience)
                throw new TimeoutException($"The worker could not deliver a job for {Patience.TotalSeconds:0} s: {_worker.State}.");
        }
    }

    /// <summary>A worker goes on whatever happens; a run that compares ends.</summary>
    private void ThrowError()
    {
        var state = _worker.State;
        if (state.LastError is { } error)
            throw new InvalidOperationException($"The worker could not poll: {error.Message}", error);
        if (state.Undelivered > 0)
            throw new InvalidOperationException($"The worker could not deliver what came of {state.Undelivered} jobs.");
    }

    public override async ValueTask DisposeAsync()
    {
        _deliveries.Dispose();
        await _camunda.DisposeAsync();
    }
}
