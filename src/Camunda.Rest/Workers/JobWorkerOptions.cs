using Camunda.Rest.Json;

namespace Camunda.Rest.Workers;

/// <summary>The options of a worker. Read once, when the worker starts; later changes have no effect.</summary>
public sealed partial class JobWorkerOptions
{
    /// <summary>
    /// Whether a host runs the worker that <c>AddJobWorker</c> registered, so that configuration can turn it off. Workers that code starts
    /// are not affected. Default: true.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The name of the worker that the cluster shows. Default: the name of the machine.</summary>
    public string WorkerName { get; set; } = Environment.MachineName;

    /// <summary>
    /// The maximum number of jobs that are handled concurrently, including delivery of their outcomes. 1 or more. Default: 32.
    /// </summary>
    public int MaxConcurrentJobs { get; set; } = 32;

    /// <summary>
    /// Makes the number of concurrent jobs adaptive: it starts here, rises by one per round of delivered outcomes while there is work, up
    /// to <see cref="MaxConcurrentJobs"/>, and is halved, down to this value, when the cluster signals back-pressure (429, 503).
    /// Default: null, which means a fixed number.
    /// </summary>
    public int? MinConcurrentJobs { get; set; }

    /// <summary>
    /// How long a job is locked for this worker; when the lock expires, the cluster makes the job available again. Locks of jobs that take
    /// longer are renewed, see <see cref="RenewLocksUpTo"/>. It is also the time limit for delivering an outcome. Sent in whole
    /// milliseconds. Default: 5 minutes.
    /// </summary>
    public TimeSpan LockDuration { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long after its activation a job's lock is renewed automatically. Then the lock expires, the handler's token is cancelled and the
    /// cluster makes the job available again. <see cref="TimeSpan.Zero"/> never renews, <see cref="Timeout.InfiniteTimeSpan"/> renews
    /// without limit. Default: 1 hour.
    /// </summary>
    public TimeSpan RenewLocksUpTo { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// The long polling timeout: how long the cluster may hold a poll until there is a job; with <see cref="TimeSpan.Zero"/> it responds at
    /// once, and with null the cluster's own default applies. A stop waits for the response to the open poll, so it may take this long.
    /// Sent in whole milliseconds. Default: 5 seconds.
    /// </summary>
    public TimeSpan? PollTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The longest delay between polls that fail, or that return no jobs immediately; the first delays are shorter. Default: 10 seconds.
    /// </summary>
    public TimeSpan MaxPollBackOff { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The maximum random delay of the first poll, so that applications that start together do not poll together. Default: no delay.
    /// </summary>
    public TimeSpan StartJitter { get; set; }

    /// <summary>
    /// How the variables of jobs and results are serialized. Default: null, which means that of the client, see
    /// <see cref="CamundaClientOptions.VariableSerialization"/>.
    /// </summary>
    public VariableSerialization? VariableSerialization { get; set; }

    /// <summary>The variables to fetch. Default: null, which means those that the handler's input type has members for.</summary>
    public IReadOnlyList<string>? FetchVariables { get; set; }

    /// <summary>Whether all variables in the scope of the job are fetched, regardless of the input type. Default: false.</summary>
    public bool FetchAllVariables { get; set; }

    /// <summary>
    /// Whether a job is completed when its handler returns. When false, the handler has to end the job itself, see
    /// <see cref="Job.Reference"/>. Default: true.
    /// </summary>
    public bool AutoComplete { get; set; } = true;

    /// <summary>
    /// How long the cluster waits before it retries a failed job, unless the failure or
    /// <see cref="RetryBackOffGenerator"/> defines its own back-off. Sent in whole milliseconds.
    /// Default: 5 seconds.
    /// </summary>
    public TimeSpan RetryBackOff { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Returns the back-off of a job that failed with an exception; null for <see cref="RetryBackOff"/>. A <see cref="JobFailedException"/>
    /// with a back-off of its own takes precedence. If the function throws, or returns a negative time, that is logged and
    /// <see cref="RetryBackOff"/> applies. Default: none.
    /// </summary>
    public Func<Job, Exception, TimeSpan?>? RetryBackOffGenerator { get; set; }

    /// <summary>
    /// Returns the remaining retries of a job that failed with an exception, 0 for an incident; null for one less than the job has. A
    /// <see cref="JobFailedException"/> with retries of its own takes precedence. If the function throws, or returns a negative number,
    /// that is logged and the job has one retry less. Default: none.
    /// </summary>
    public Func<Job, Exception, int?>? RetriesGenerator { get; set; }

    /// <summary>Whether the message of a job that failed with an exception includes the stack trace. Default: false.</summary>
    public bool SendStackTrace { get; set; }

    /// <summary>The maximum length of a failed job's message in characters; a longer one is cut. 1 or more. Default: 4,000.</summary>
    public int MaxErrorMessageLength { get; set; } = 4000;

    /// <summary>
    /// How long a stop waits for handlers and deliveries before it cancels the handlers. It should be shorter than the host's own
    /// <c>ShutdownTimeout</c>. Default: 25 seconds.
    /// </summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>
    /// The tenants whose jobs are handled. Default: null, which means <see cref="CamundaClientOptions.TenantIds"/>, else
    /// <see cref="CamundaClientOptions.DefaultTenantId"/>.
    /// </summary>
    public IReadOnlyList<TenantId>? TenantIds { get; set; }

    /// <summary>The middleware around the handler, outermost first. Default: none.</summary>
    public IList<IJobMiddleware> Middleware { get; private set; } = [];

    internal JobWorkerOptions Clone()
    {
        var copy = (JobWorkerOptions)MemberwiseClone();
        copy.Middleware = [.. Middleware];
        copy.FetchVariables = FetchVariables is null ? null : [.. FetchVariables];
        copy.TenantIds = TenantIds is null ? null : [.. TenantIds];
        return copy;
    }

    /// <summary>Returns the validation errors.</summary>
    internal IEnumerable<string> FindMistakes()
    {
        if (string.IsNullOrWhiteSpace(WorkerName))
            yield return "WorkerName is empty. Set a name that identifies the worker in the cluster.";
        if (HalfPairs.In(WorkerName) || FetchVariables?.Any(name => HalfPairs.In(name)) is true)
        {
            yield return "WorkerName, or a name in FetchVariables, contains an unpaired surrogate, which UTF-8 cannot encode. "
                + "Check whether it was truncated.";
        }

        if (MaxConcurrentJobs < 1)
            yield return $"MaxConcurrentJobs is {MaxConcurrentJobs}. It must be at least 1; call Pause to stop polling.";
        if (MinConcurrentJobs < 1 || MinConcurrentJobs > MaxConcurrentJobs)
        {
            yield return $"MinConcurrentJobs is {MinConcurrentJobs}. It must be between 1 and MaxConcurrentJobs ({MaxConcurrentJobs}), or "
                + "null for a fixed number.";
        }
        if (MaxErrorMessageLength < 1)
            yield return $"MaxErrorMessageLength is {MaxErrorMessageLength}. It must be at least 1.";
        foreach (var (name, time) in new[] { (nameof(LockDuration), LockDuration), (nameof(MaxPollBackOff), MaxPollBackOff) })
        {
            if (time <= TimeSpan.Zero)
                yield return $"{name} is {time}. It must be positive.";
        }

        foreach (var (name, time) in new[]
        {
            (nameof(PollTimeout), PollTimeout ?? TimeSpan.Zero),
            (nameof(StartJitter), StartJitter),
            (nameof(RetryBackOff), RetryBackOff),
            (nameof(ShutdownTimeout), ShutdownTimeout),
        })
        {
            if (time < TimeSpan.Zero)
                yield return $"{name} is {time}. It must not be negative.";
        }

        if (RenewLocksUpTo < TimeSpan.Zero && RenewLocksUpTo != Timeout.InfiniteTimeSpan)
            yield return $"RenewLocksUpTo is {RenewLocksUpTo}. It must not be negative, or Timeout.InfiniteTimeSpan for no limit.";
        if (FetchVariables?.Any(string.IsNullOrWhiteSpace) == true)
            yield return "FetchVariables contains an empty name. Remove it.";
        if (FetchVariables is not null && FetchAllVariables)
            yield return "FetchVariables and FetchAllVariables are both set. Set only one of them.";
        if (TenantIds is { Count: > 0 } tenants && tenants.Contains(default))
            yield return "TenantIds must not contain default(TenantId).";
        if (Middleware.Any(middleware => middleware is null))
            yield return "Middleware contains null. Remove it.";
    }
}
