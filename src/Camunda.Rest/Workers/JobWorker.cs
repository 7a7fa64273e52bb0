using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest.Workers;

/// <summary>
/// Works the jobs of one type, from when it is made until it is stopped or disposed. It polls for jobs while it has room, gives each to the handler, and delivers what
/// becomes of it until the cluster has it or the job's lock has run out. Whatever fails on the way to the cluster is tried again; it never ends by itself. Safe for use by several threads.
/// </summary>
public sealed class JobWorker : IAsyncDisposable
{
    /// <summary>How long a stop waits for handlers that were cancelled.</summary>
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

    private JobWorker(WorkerContext worker, WorkerHost host, JobHandlerPlan plan, IReadOnlyList<string>? variables, IServiceScopeFactory? scopes)
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

        // A worker belongs to no call: what its maker's context holds is not for its jobs.
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
            _polling = Task.Run(() => _poller.RunAsync(_stop.Token, _abortPoll.Token));
    }

    /// <summary>The job type.</summary>
    public string Type => _worker.Type;

    /// <summary>How it stands at this moment.</summary>
    public JobWorkerState State
    {
        get
        {
            var (active, waiting, limit) = _dispatcher.State;
            var metrics = _worker.Metrics;
            return new JobWorkerState(
                Status, active, waiting, limit, _poller.LastPoll, _poller.LastError,
                metrics.CompletedCount, metrics.FailedCount, metrics.ErrorCount, metrics.UndeliveredCount, metrics.LocksLostCount, metrics.RestartCount);
        }
    }

    /// <summary>The locks that were renewed since the start.</summary>
    internal long LocksRenewed => _worker.Metrics.LocksRenewedCount;

    /// <summary>Whether the present flow of control belongs to the handler of a job of this worker.</summary>
    internal bool IsWithinJob => JobExecutor.Current is { } job && _dispatcher.Holds(job);

    /// <summary>The end of the stop; completed when there is none.</summary>
    internal Task Ended => _stopping ?? Task.CompletedTask;

    private JobWorkerStatus Status => _stopping switch
    {
        { IsCompleted: true } => JobWorkerStatus.Stopped,
        not null => JobWorkerStatus.Stopping,
        null => _poller.IsPaused ? JobWorkerStatus.Paused : JobWorkerStatus.Running,
    };

    /// <summary>Takes no more jobs until <see cref="Resume"/>. Those that it has are worked, and those that the open poll still brings.</summary>
    public void Pause() => _poller.IsPaused = true;

    /// <summary>Takes jobs again.</summary>
    public void Resume()
    {
        _poller.IsPaused = false;
        _dispatcher.Signal();
    }

    /// <summary>
    /// Stops: polls no more, receives what the open poll still brings, works the jobs that it has and delivers their outcomes. When
    /// <see cref="JobWorkerOptions.ShutdownTimeout"/> is over, it hands back the jobs that were not begun, cancels the handlers, and hands back theirs as they end. Later calls
    /// wait for the same stop. A handler that waits for it waits for the other jobs only; its own outcome is delivered when it returns.
    /// </summary>
    /// <param name="cancellationToken">Ends the time of grace at once; only the first call's counts.</param>
    /// <returns>The jobs that were left: their handlers or deliveries did not end. They are handed out again when their locks run out. None is an empty list.</returns>
    public Task<IReadOnlyList<JobKey>> StopAsync(CancellationToken cancellationToken = default)
    {
        bool isWithinJob = JobExecutor.Current is { } job && _dispatcher.Excuse(job);
        lock (_lock)
            _stopping ??= Task.Run(() => StopOnceAsync(cancellationToken), CancellationToken.None);
        return isWithinJob ? _othersEnded.Task : _stopping;
    }

    /// <inheritdoc cref="StopAsync" />
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None).ConfigureAwait(false);

    /// <summary>Names the job type.</summary>
    public override string ToString() => $"Worker of '{Type}'";

    /// <exception cref="ArgumentException">The type is empty, an option cannot be used, or the handler's result can never become variables.</exception>
    internal static JobWorker Start(ResourceContext resources, WorkerHost host, string type, Func<JobWorkerOptions, JobHandlerPlan> plan, Action<JobWorkerOptions>? configure, IServiceScopeFactory? scopes = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        var options = host.Settings.For(type);
        configure?.Invoke(options);
        options = options.Clone();
        string[] mistakes = [.. options.FindMistakes()];
        if (mistakes.Length > 0)
            throw new ArgumentException($"The worker of '{type}': {string.Join(' ', mistakes)}", nameof(configure));
        var handler = plan(options);
        var variables = VariableShape.Of(handler.InputType, resources.Variables).Names;
        return new JobWorker(new WorkerContext(type, options, resources, host), host, handler, variables, scopes);
    }

    /// <summary>Ends at once, without waiting: the client is disposed.</summary>
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

    /// <summary>The time of grace is over.</summary>
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
        var ends = Task.WhenAll([_dispatcher.WhenEmptyAsync(), .. back.Select(job => _completer.HandBackAsync(job, _abortDeliveries.Token))]);
        return await EndsAsync(ends, patience.Token).ConfigureAwait(false) ? [] : _dispatcher.Held;
    }

    /// <summary>Waits for something that never fails, as long as there is patience; whoever ends at the last moment has ended.</summary>
    internal static async Task<bool> EndsAsync(Task task, CancellationToken patience)
    {
        await task.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!task.IsCompleted)
            return false;
        await task.ConfigureAwait(false);
        return true;
    }
}
