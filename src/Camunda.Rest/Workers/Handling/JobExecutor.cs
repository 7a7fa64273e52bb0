using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest.Workers;

/// <summary>Runs one job through its middleware and handler to an outcome, whatever these throw, and passes it on for delivery.</summary>
internal sealed class JobExecutor
{
    private static readonly AsyncLocal<HeldJob?> Present = new();

    private readonly WorkerContext _worker;
    private readonly JobHandlerPlan _plan;
    private readonly JobCompleter _completer;
    private readonly IServiceScopeFactory? _scopes;
    private readonly JobDelegate _handle;
    private readonly CancellationToken _abort;

    /// <param name="worker">The worker.</param>
    /// <param name="plan">Calls the handler.</param>
    /// <param name="completer">Delivers outcomes.</param>
    /// <param name="scopes">Creates a scope per job; null without a host.</param>
    /// <param name="abort">Ends deliveries, because the worker has stopped.</param>
    public JobExecutor(
        WorkerContext worker, JobHandlerPlan plan, JobCompleter completer, IServiceScopeFactory? scopes, CancellationToken abort)
    {
        _worker = worker;
        _plan = plan;
        _completer = completer;
        _scopes = scopes;
        _abort = abort;
        _handle = worker.Options.Middleware.Reverse().Aggregate<IJobMiddleware, JobDelegate>(
            plan.HandleAsync,
            (next, middleware) => (job, cancellationToken) => middleware.InvokeAsync(job, next, cancellationToken));
    }

    /// <summary>The job whose handler is running in the current execution context; null for none.</summary>
    public static HeldJob? Current => Present.Value;

    /// <summary>Handles a job.</summary>
    public async Task RunAsync(HeldJob held)
    {
        // The change of the execution context ends with this method and does not reach the caller.
        Present.Value = held;
        using var logScope = _worker.Log.BeginJob(held.Activated);
        var activity = WorkerTrace.Start(held.Activated, _worker.Resources.TraceVariable);
        try
        {
            var begun = _worker.Time.Now;
            var outcome = await HandleAsync(held).ConfigureAwait(false);
            if (outcome is { Kind: JobOutcomeKind.Failed, Cause: null } && held.Unreadable is null)
                _worker.Log.HandlerFailed(held.Key, _worker.Type, outcome.Message, FailureConsequence.Of(held, outcome, _worker.Options));
            _worker.Metrics.Handled(_worker.Time.Now - begun);
            WorkerTrace.Complete(activity, outcome);
            if (outcome is null)
                await _completer.HandBackAsync(held, _abort).ConfigureAwait(false);
            else if (outcome.Kind != JobOutcomeKind.Left)
                await _completer.DeliverAsync(held, outcome, _abort).ConfigureAwait(false);
        }
        finally
        {
            activity?.End();
        }
    }

    /// <summary>Returns the outcome of a job; null when it was cancelled.</summary>
    private async Task<JobOutcome?> HandleAsync(HeldJob held)
    {
        if (held.Unreadable is { } malformed)
        {
            _worker.Log.Unreadable(malformed, held.Key, _worker.Type);
            return JobOutcome.Fail(malformed.Message);
        }

        if (_scopes is null)
            return await HandleAsync(held, NoServices.Instance).ConfigureAwait(false);
        try
        {
            var scope = _scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
                return await HandleAsync(held, scope.ServiceProvider).ConfigureAwait(false);
        }
        // Exceptions on disposal of a scope come from the handler's own services.
        catch (Exception error)
        {
            return ToFailure(held, error, null);
        }
    }

    private async Task<JobOutcome?> HandleAsync(HeldJob held, IServiceProvider services)
    {
        Job? job = null;
        try
        {
            job = _plan.CreateJob(held.Activated, _worker.Resources, services);
            return await _handle(job, held.Token).ConfigureAwait(false)
                ?? throw new InvalidOperationException("A middleware returned null. Return the result of next, or another JobOutcome.");
        }
        catch (BpmnErrorException error)
        {
            _worker.Log.ErrorThrown(error, held.Key, _worker.Type, error.ErrorCode);
            return error.Outcome;
        }
        catch (JobFailedException error)
        {
            return Report(held, error.Outcome.CompletedBy(error, job, _worker));
        }
        catch (OperationCanceledException) when (held.Token.IsCancellationRequested)
        {
            return null;
        }
        // Whatever a handler throws, its job is failed and the others continue.
        catch (Exception error)
        {
            return ToFailure(held, error, job);
        }
    }

    private JobOutcome ToFailure(HeldJob held, Exception error, Job? job) =>
        Report(held, JobOutcome.Fail(_worker.Options.SendStackTrace ? ExceptionText.DetailsOf(error) : ExceptionText.Describe(error))
            .CompletedBy(error, job, _worker));

    private JobOutcome Report(HeldJob held, JobOutcome outcome)
    {
        _worker.Log.HandlerFailed(outcome.Cause!, held.Key, _worker.Type, FailureConsequence.Of(held, outcome, _worker.Options));
        return outcome;
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
