using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>
/// The only part of a worker that uses the client. Each call is sent once: the worker decides on retries itself, because it knows the state
/// of the locks.
/// </summary>
internal sealed class WorkerGateway
{
    /// <summary>The shortest time limit of one attempt to change a job.</summary>
    private static readonly TimeSpan LeastChangeTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>The remaining lock duration of a job that is handed back; the shortest that the API supports.</summary>
    private static readonly TimeSpan HandedBack = TimeSpan.FromMilliseconds(1);

    private readonly WorkerContext _worker;
    private readonly ResponseLog _responses;
    private readonly CamundaApi _polls;
    private readonly ResourceContext _changes;
    private readonly IReadOnlyList<string>? _fetchVariables;
    private readonly IReadOnlyList<TenantId>? _tenantIds;

    /// <param name="worker">The worker.</param>
    /// <param name="host">What the client provides.</param>
    /// <param name="variables">The variables that the handler's input has members for; null for all.</param>
    public WorkerGateway(WorkerContext worker, WorkerHost host, IReadOnlyList<string>? variables)
    {
        var (options, resources) = (worker.Options, worker.Resources);
        _worker = worker;
        _responses = new ResponseLog(GuardedLogger.Create(host.Loggers, ResponseLog.Category));
        _polls = host.WithoutRetries(null, options.VariableSerialization);
        _changes = resources with
        {
            Api = host.WithoutRetries(ChangeTimeout(options.LockDuration, host.RequestTimeout), options.VariableSerialization),
        };
        _fetchVariables = options.FetchAllVariables ? null : options.FetchVariables ?? variables;
        if (_fetchVariables is not null && resources.TraceVariable is { } trace)
            _fetchVariables = [.. _fetchVariables, trace];
        _tenantIds = options.TenantIds ?? resources.TenantIds ?? (resources.DefaultTenantId is { } tenantId ? [tenantId] : null);
    }

    public async Task<SalvagedJobs> ActivateAsync(int maxJobs, CancellationToken cancellationToken)
    {
        var request = new JobActivationRequest
        {
            Type = _worker.Type,
            Worker = _worker.Options.WorkerName,
            Timeout = _worker.Options.LockDuration.ToWireMilliseconds(),
            MaxJobsToActivate = maxJobs,
            FetchVariable = _fetchVariables,
#if CAMUNDA_8_9_OR_GREATER
            TenantIds = _worker.Options.UseAssignedTenants ? null : _tenantIds,
            TenantFilter = _worker.Options.UseAssignedTenants ? TenantFilterEnum.Assigned : null,
#else
            TenantIds = _tenantIds,
#endif
            WithLease = true, // [RequiresContract("JobActivationRequest.WithLease")]

            // On the wire zero means the cluster's configuration, and a negative number no long polling.
            RequestTimeout = _worker.Options.PollTimeout is not { } wait ? 0 : wait == TimeSpan.Zero ? -1 : wait.ToWireMilliseconds(),
        };
        SalvagedJobs jobs;
        try
        {
            var result = await _polls.Jobs.ActivateJobsAsync(request, cancellationToken).ConfigureAwait(false);
            jobs = JobSalvage.Of(result.Jobs);
        }
        catch (CamundaUnreadableResponseException error) when (error.Body is { } body
            && JobSalvage.Read(body, _worker.Resources.Variables, _responses.Lost) is { } salvaged
            && IsWorth(salvaged))
        {
            jobs = salvaged;
        }

        return jobs;
    }

    /// <summary>Sends the outcome of a job.</summary>
    public Task SendAsync(HeldJob job, JobOutcome outcome, JsonVariables? variables, CancellationToken cancellationToken)
    {
        var reference = JobReference.Of(_changes, job.Activated);
        return outcome.Kind switch
        {
#if CAMUNDA_8_10_OR_GREATER
            JobOutcomeKind.Completed when outcome.BusinessId is { } businessId =>
                reference.CompleteWithBusinessIdAsync(businessId, variables, outcome.Result, cancellationToken),
#endif
            JobOutcomeKind.Completed => reference.CompleteAsync(variables, outcome.Result, cancellationToken),
            JobOutcomeKind.Failed => reference.FailAsync(
                FailureConsequence.RetriesAfter(job, outcome),
                Cut(outcome.Message),
                FailureConsequence.BackOffOf(outcome, _worker.Options),
                variables,
                cancellationToken),
            JobOutcomeKind.Error => reference.ThrowErrorAsync(outcome.ErrorCode!, Cut(outcome.Message), variables, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>
    /// Returns how long an outcome may be retried after an attempt whose outcome is unknown; null for no limit. If that attempt was
    /// processed, a failed job becomes available again after its back-off, and a second failure would then fail the next run, whose work
    /// would be lost and repeated. Until then the cluster rejects the second failure; with a lease it always does.
    /// </summary>
    public TimeSpan? SafeRepetition(HeldJob job, JobOutcome outcome)
    {
        if (outcome.Kind != JobOutcomeKind.Failed || FailureConsequence.RetriesAfter(job, outcome) == 0)
            return null;
#if CAMUNDA_8_10_OR_GREATER
        if (!string.IsNullOrEmpty(job.Activated.LeaseToken))
            return null;
#endif

        // A request that is sent at the end of this time may take as long again to arrive.
        return FailureConsequence.BackOffOf(outcome, _worker.Options) / 2;
    }

    /// <summary>Extends the lock of a job to its full duration from now on.</summary>
    public Task RenewAsync(HeldJob job, CancellationToken cancellationToken) =>
        ChangeLockAsync(job, _worker.Options.LockDuration, cancellationToken);

    /// <summary>Ends the lock of a job, so that the cluster makes it available again.</summary>
    public Task HandBackAsync(HeldJob job, CancellationToken cancellationToken) => ChangeLockAsync(job, HandedBack, cancellationToken);

    /// <summary>
    /// Returns whether a malformed response contains at least one job for certain; otherwise it is a failure of the poll.
    /// </summary>
    private static bool IsWorth(SalvagedJobs jobs) => jobs.Readable.Count > 0 || jobs.Unreadable.Any(job => job.Key is not null);

    /// <summary>Returns a fraction of the lock duration: an attempt that hangs leaves time for others while the lock lasts.</summary>
    private static TimeSpan ChangeTimeout(TimeSpan lockDuration, TimeSpan requestTimeout)
    {
        var fraction = lockDuration / 6 > LeastChangeTimeout ? lockDuration / 6 : LeastChangeTimeout;
        return requestTimeout != Timeout.InfiniteTimeSpan && requestTimeout < fraction ? requestTimeout : fraction;
    }

    private Task ChangeLockAsync(HeldJob job, TimeSpan duration, CancellationToken cancellationToken) =>
        JobReference.Of(_changes, job.Activated).UpdateAsync(timeout: duration, cancellationToken: cancellationToken);

    private string? Cut(string? message) => message is null ? null : LogText.Cut(message, _worker.Options.MaxErrorMessageLength);
}
