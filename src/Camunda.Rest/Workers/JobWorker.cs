using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest.Workers;

/// <summary>
/// Handles the jobs of one type, from its start until it is stopped or disposed. It polls for jobs while it has free slots, calls the
/// handler for each, and delivers the outcome until the cluster accepts it or the job's lock expires. Failures of communication with the
/// cluster are retried; the worker never ends by itself. Thread-safe.
/// </summary>
public sealed class JobWorker : IAsyncDisposable
{
    /// <summary>How long a stop waits for handlers after it cancelled them.</summary>
    private static readonly TimeSpan CancelPatience = TimeSpan.FromSeconds(2);

    private readonly object _lock = new();
    private readonly WorkerContext _worker;
    private readonly JobPoller _poller;
    private readonly JobDispatcher _dispatcher;
    private readonly JobCompleter _completer;
    private readonly JobLocks _locks;
    private readonly WorkerRegistry _registry;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abortPoll = new();
    private readonly CancellationTokenSource _abortDeliveries = new();
    private readonly TaskCompletionSource<IReadOnlyList<JobKey>> _othersEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _polling;
    private Task<IReadOnlyList<JobKey>>? _stopping;

    private JobWorker(
        WorkerContext worker, WorkerHost host, JobHandlerPlan plan, IReadOnlyList<string>? variables, IServiceScopeFactory? scopes)
    {
        _worker = worker;
        _registry = host.Running;
        var gateway = new WorkerGateway(worker, host, variables);
        var capacity = new WorkerCapacity(worker.Options.MinConcurrentJobs, worker.Options.MaxConcurrentJobs);
        _completer = new JobCompleter(worker, gateway, capacity);
        var executor = new JobExecutor(worker, plan, _completer, scopes, _abortDeliveries.Token);
        _dispatcher = new JobDispatcher(capacity, worker.Time, executor.RunAsync, error => worker.NoteRestart(WorkerLoop.Handling, error));
        _poller = new JobPoller(worker, gateway, _dispatcher, capacity);
        _locks = new JobLocks(worker, gateway, _dispatcher);
        worker.Log.Started(worker.Type, worker.Options.MaxConcurrentJobs, worker.Options.LockDuration);
        _registry.Add(this);
        WorkerMetrics.Watch(this);

        // A worker belongs to no call: the execution context of the code that starts it must not flow into its jobs.
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
            _polling = Task.Run(() => _poller.RunAsync(_stop.Token, _abortPoll.Token));
    }

    /// <summary>The job type.</summary>
    public string Type => _worker.Type;

    /// <summary>The current state of the worker.</summary>
    public JobWorkerState State
    {
        get
        {
            var (active, waiting, limit) = _dispatcher.State;
            var metrics = _worker.Metrics;
            return new JobWorkerState(
                Status, active, waiting, limit, _poller.LastPoll, _poller.LastError,
                metrics.CompletedCount, metrics.FailedCount, metrics.ErrorCount, metrics.UndeliveredCount, metrics.LocksLostCount,
                metrics.RestartCount);
        }
    }

    /// <summary>The number of lock renewals since the start.</summary>
    internal long LocksRenewed => _worker.Metrics.LocksRenewedCount;

    /// <summary>Whether the current execution context belongs to the handler of a job of this worker.</summary>
    internal bool IsWithinJob => JobExecutor.Current is { } job && _dispatcher.Holds(job);

    /// <summary>The completion of the stop; completed when there is none.</summary>
    internal Task Ended => _stopping ?? Task.CompletedTask;

    private JobWorkerStatus Status => _stopping switch
    {
        { IsCompleted: true } => JobWorkerStatus.Stopped,
        not null => JobWorkerStatus.Stopping,
        null => _poller.IsPaused ? JobWorkerStatus.Paused : JobWorkerStatus.Running,
    };

    /// <summary>
    /// Stops polling until <see cref="Resume"/>. Jobs that it holds, and those that the open poll returns, are still handled.
    /// </summary>
    public void Pause() => _poller.IsPaused = true;

    /// <summary>Resumes polling.</summary>
    public void Resume()
    {
        _poller.IsPaused = false;
        _dispatcher.Signal();
    }

    /// <summary>
    /// Shuts down gracefully: stops polling, waits for the open poll, handles the jobs that it holds and delivers their outcomes. When
    /// <see cref="JobWorkerOptions.ShutdownTimeout"/> has passed, it hands back the jobs that were not started, cancels the handlers, and
    /// hands back their jobs as they return. Later calls wait for the same stop. A handler that calls this waits for the other jobs only;
    /// its own outcome is delivered when it returns.
    /// </summary>
    /// <param name="cancellationToken">Ends the shutdown timeout early; only the first call's token is used.</param>
    /// <returns>
    /// The jobs whose handlers or deliveries did not end; empty for none. They become available again when their locks expire.
    /// </returns>
    public Task<IReadOnlyList<JobKey>> StopAsync(CancellationToken cancellationToken = default)
    {
        bool isWithinJob = JobExecutor.Current is { } job && _dispatcher.Excuse(job);
        lock (_lock)
            _stopping ??= Task.Run(() => StopOnceAsync(cancellationToken), CancellationToken.None);
        return isWithinJob ? _othersEnded.Task : _stopping;
    }

    /// <inheritdoc cref="StopAsync" />
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None).ConfigureAwait(false);

    /// <summary>Returns the job type.</summary>
    public override string ToString() => $"Worker of '{Type}'";

    /// <exception cref="ArgumentException">
    /// The type is empty, an option is invalid, or the handler's result cannot be serialized as variables.
    /// </exception>
    /// <exception cref="CamundaVariablesException">The type of the variables, or of the result, is not supported.</exception>
    internal static JobWorker Start(
        ResourceContext resources,
        WorkerHost host,
        string type,
        Func<JobWorkerOptions, JobHandlerPlan> plan,
        Action<JobWorkerOptions>? configure,
        IServiceScopeFactory? scopes = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        var options = host.Settings.For(type);
        configure?.Invoke(options);
        options = options.Clone();
        string[] mistakes = [.. options.FindMistakes()];
        if (mistakes.Length > 0)
            throw new ArgumentException($"The worker of '{type}': {string.Join(' ', mistakes)}", nameof(configure));
        var handler = plan(options);
        resources = resources with { Variables = options.VariableSerialization ?? resources.Variables };
        var variables = VariableTypes.Readable(handler.InputType, resources.Variables).Names;
        if (handler.OutputType is { } output)
            resources.Variables.CheckWrite(output);
        return new JobWorker(new WorkerContext(type, options, resources, host), host, handler, variables, scopes);
    }

    /// <summary>Ends at once, without waiting: the client was disposed.</summary>
    internal void Abort()
    {
        using var over = new CancellationTokenSource();
        over.Cancel();
        _ = StopAsync(over.Token);
        _abortPoll.Cancel();
        _abortDeliveries.Cancel();
    }

    private async Task<IReadOnlyList<JobKey>> StopOnceAsync(CancellationToken cancellationToken)
    {
        using var grace = new CancellationTokenSource(_worker.Options.ShutdownTimeout, _worker.Time.Clock);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, grace.Token);
        await _stop.CancelAsync().ConfigureAwait(false);
        if (!await EndsAsync(_polling, over.Token).ConfigureAwait(false))
        {
            await _abortPoll.CancelAsync().ConfigureAwait(false);
            await _polling.ConfigureAwait(false);
        }

        HeldJob[] left = [];
        await EndsAsync(_dispatcher.WhenOthersEndedAsync(), over.Token).ConfigureAwait(false);
        _othersEnded.TrySetResult([.. _dispatcher.Held.Where(job => !job.IsExcused).Select(job => job.Key)]);
        if (!await EndsAsync(_dispatcher.WhenEmptyAsync(), over.Token).ConfigureAwait(false))
            left = await CutShortAsync().ConfigureAwait(false);
        await _locks.DisposeAsync().ConfigureAwait(false);
        await _abortDeliveries.CancelAsync().ConfigureAwait(false);
        _registry.Remove(this);
        WorkerMetrics.Forget(this);
        if (left.Length > 0)
            _worker.Log.Left(Type, left.Length, string.Join(", ", left.Select(job => job.Key)));
        else
            _worker.Log.Stopped(Type);
        return [.. left.Select(job => job.Key)];
    }

    /// <summary>Ends the remaining jobs after the shutdown timeout.</summary>
    /// <returns>The jobs that did not end.</returns>
    private async Task<HeldJob[]> CutShortAsync()
    {
        var back = _dispatcher.TakeWaiting();
        foreach (var job in _dispatcher.Held)
        {
            if (job.Phase == HeldJobPhase.Handling)
                job.Stop();
        }

        using var patience = new CancellationTokenSource(CancelPatience, _worker.Time.Clock);
        var ends = Task.WhenAll(
        [
            _dispatcher.WhenEmptyAsync(),
            .. back.Select(job => _completer.HandBackAsync(job, _abortDeliveries.Token)),
        ]);
        return await EndsAsync(ends, patience.Token).ConfigureAwait(false) ? [] : _dispatcher.Held;
    }

    /// <summary>Waits for a task that never fails, until the token is cancelled. A task that ends at that moment counts as ended.</summary>
    internal static async Task<bool> EndsAsync(Task task, CancellationToken patience)
    {
        await task.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!task.IsCompleted)
            return false;
        await task.ConfigureAwait(false);
        return true;
    }
}
