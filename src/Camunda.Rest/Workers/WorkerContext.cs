using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>What the parts of one worker share: what it is like, and how it talks to the cluster.</summary>
internal sealed class WorkerContext
{
    /// <summary>The least time that a change of a job has to come through.</summary>
    private static readonly TimeSpan s_leastChangeTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a job that is handed back stays locked; the API knows no shorter time.</summary>
    private static readonly TimeSpan s_handedBack = TimeSpan.FromMilliseconds(1);

    private readonly ResponseLog _responses;
    private readonly CamundaApi _polls;
    private readonly CamundaApi _changes;
    private readonly IReadOnlyList<string>? _fetchVariables;
    private readonly IReadOnlyList<TenantId>? _tenantIds;

    public WorkerContext(string type, JobWorkerOptions options, ResourceContext resources, WorkerHost host, IReadOnlyList<string>? variables)
    {
        Type = type;
        Options = options;
        Resources = resources;
        Host = host;
        Time = new WorkerTime(resources.Clock);
        Log = new WorkerLog(GuardedLogger.Create(host.Loggers, "Camunda.Rest.Workers"));
        Metrics = new WorkerMetrics(type);
        _responses = new ResponseLog(GuardedLogger.Create(host.Loggers, ResponseLog.Category));

        // The worker decides itself when something is sent again: it knows how the locks stand.
        _polls = host.WithoutRetries(null);
        _changes = host.WithoutRetries(ChangeTimeout(options.LockDuration, host.RequestTimeout));
        _fetchVariables = options.FetchAllVariables ? null : options.FetchVariables ?? variables;
        if (_fetchVariables is not null && resources.TraceVariable is { } trace)
            _fetchVariables = [.. _fetchVariables, trace];
        _tenantIds = options.TenantIds ?? resources.TenantIds ?? (resources.DefaultTenantId is { } tenantId ? [tenantId] : null);
    }

    public string Type { get; }

    public JobWorkerOptions Options { get; }

    public ResourceContext Resources { get; }

    public WorkerHost Host { get; }

    public WorkerTime Time { get; }

    public WorkerLog Log { get; }

    public WorkerMetrics Metrics { get; }

    /// <summary>Takes notice of an exception that nobody foresaw, of a loop that goes on.</summary>
    public void NoteRestart(WorkerLoop loop, Exception error)
    {
        Metrics.Restarted(loop);
        Log.Restarted(error, Type, loop);
    }

    public async Task<SalvagedJobs> ActivateAsync(int maxJobs, CancellationToken cancellationToken)
    {
        var request = new JobActivationRequest
        {
            Type = Type,
            Worker = Options.WorkerName,
            Timeout = Options.LockDuration.ToWireMilliseconds(),
            MaxJobsToActivate = maxJobs,
            FetchVariable = _fetchVariables,
#if CAMUNDA_8_9_OR_GREATER
            TenantIds = Options.UseAssignedTenants ? null : _tenantIds,
            TenantFilter = Options.UseAssignedTenants ? TenantFilterEnum.Assigned : null,
#else
            TenantIds = _tenantIds,
#endif
            WithLease = true, // [RequiresContract("JobActivationRequest.WithLease")]

            // On the wire zero stands for the cluster's setting, and a negative number for no waiting at all.
            RequestTimeout = Options.PollTimeout == TimeSpan.Zero ? -1 : Options.PollTimeout.ToWireMilliseconds(),
        };
        SalvagedJobs jobs;
        try
        {
            var result = await _polls.Jobs.ActivateJobsAsync(request, cancellationToken).ConfigureAwait(false);
            jobs = JobSalvage.Of(result.Jobs);
        }
        catch (CamundaUnreadableResponseException error) when (error.Body is { } body && JobSalvage.Read(body, Resources.Variables, _responses.Lost) is { } salvaged && IsWorth(salvaged))
        {
            jobs = salvaged;
        }

        return jobs;
    }

    public Task SendAsync(HeldJob job, JobOutcome outcome, JsonVariables? variables, CancellationToken cancellationToken) => outcome.Kind switch
    {
        JobOutcomeKind.Completed => _changes.Jobs.CompleteJobAsync(
            job.Key,
            new JobCompletionRequest
            {
                Variables = variables,
                Result = outcome.Result,
                BusinessId = outcome.BusinessId, // [RequiresContract("JobCompletionRequest.BusinessId")]
                LeaseToken = job.Activated.LeaseToken, // [RequiresContract("JobCompletionRequest.LeaseToken")]
            },
            cancellationToken),
        JobOutcomeKind.Failed => _changes.Jobs.FailJobAsync(
            job.Key,
            new JobFailRequest
            {
                Retries = RetriesAfter(job, outcome),
                ErrorMessage = Cut(outcome.Message),
                RetryBackOff = (outcome.RetryBackOff ?? Options.RetryBackOff).ToWireMilliseconds(),
                Variables = variables,
                LeaseToken = job.Activated.LeaseToken, // [RequiresContract("JobFailRequest.LeaseToken")]
            },
            cancellationToken),
        JobOutcomeKind.Error => _changes.Jobs.ThrowJobErrorAsync(
            job.Key,
            new JobErrorRequest
            {
                ErrorCode = outcome.ErrorCode!,
                ErrorMessage = Cut(outcome.Message),
                Variables = variables,
                LeaseToken = job.Activated.LeaseToken, // [RequiresContract("JobErrorRequest.LeaseToken")]
            },
            cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>
    /// For how long an outcome may be sent again after an attempt of unknown outcome; null for as long as it likes. A failure that was processed has the job handed out again after its back-off, and a second
    /// one would then fail that run, whose work is lost and done once more. Until then the cluster refuses it, and with a lease it always does.
    /// </summary>
    public TimeSpan? SafeRepetition(HeldJob job, JobOutcome outcome)
    {
        if (outcome.Kind != JobOutcomeKind.Failed || RetriesAfter(job, outcome) == 0)
            return null;
#if CAMUNDA_8_10_OR_GREATER
        if (!string.IsNullOrEmpty(job.Activated.LeaseToken))
            return null;
#endif

        // What is sent at its end may take as long again to arrive.
        return (outcome.RetryBackOff ?? Options.RetryBackOff) / 2;
    }

    private static int RetriesAfter(HeldJob job, JobOutcome outcome) => outcome.Retries ?? Math.Max(0, job.Activated.Retries - 1);

    /// <summary>Makes the lock of a job last for its whole duration again, from now on.</summary>
    public Task RenewAsync(HeldJob job, CancellationToken cancellationToken) => ChangeLockAsync(job, Options.LockDuration, cancellationToken);

    /// <summary>Ends the lock of a job, so that the cluster hands it out again.</summary>
    public Task HandBackAsync(HeldJob job, CancellationToken cancellationToken) => ChangeLockAsync(job, s_handedBack, cancellationToken);

    /// <summary>Whether there is anything in a malformed response that is a job for sure; else it is a failure of the poll.</summary>
    private static bool IsWorth(SalvagedJobs jobs) => jobs.Readable.Count > 0 || jobs.Unreadable.Any(job => job.Key is not null);

    /// <summary>A fraction of the lock: an attempt that hangs leaves time for others while the lock lasts.</summary>
    private static TimeSpan ChangeTimeout(TimeSpan lockDuration, TimeSpan requestTimeout)
    {
        var fraction = lockDuration / 6 > s_leastChangeTimeout ? lockDuration / 6 : s_leastChangeTimeout;
        return requestTimeout != Timeout.InfiniteTimeSpan && requestTimeout < fraction ? requestTimeout : fraction;
    }

    private string? Cut(string? message) =>
        message is null || message.Length <= Options.MaxErrorMessageLength ? message
        : message[..(char.IsHighSurrogate(message[Options.MaxErrorMessageLength - 1]) ? Options.MaxErrorMessageLength - 1 : Options.MaxErrorMessageLength)];

    private Task ChangeLockAsync(HeldJob job, TimeSpan duration, CancellationToken cancellationToken) => _changes.Jobs.UpdateJobAsync(
        job.Key,
        new JobUpdateRequest
        {
            Changeset = new JobChangeset { Timeout = duration.ToWireMilliseconds() },
            LeaseToken = job.Activated.LeaseToken, // [RequiresContract("JobUpdateRequest.LeaseToken")]
        },
        cancellationToken);
}
