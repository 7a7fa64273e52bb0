using Camunda.Rest.Json;

namespace Camunda.Rest.Workers;

/// <summary>How a worker works. Read once, when the worker starts; later changes have no effect.</summary>
public sealed partial class JobWorkerOptions
{
    /// <summary>Who works the jobs; shown by the cluster. Default: the name of the machine.</summary>
    public string WorkerName { get; set; } = Environment.MachineName;

    /// <summary>How many jobs are worked at the same time, until their outcomes are delivered. 1 or more. Default: 32.</summary>
    public int MaxConcurrentJobs { get; set; } = 32;

    /// <summary>
    /// Makes the number of jobs at the same time adaptive: it begins here, rises by one for each round of delivered outcomes while there is work, up to
    /// <see cref="MaxConcurrentJobs"/>, and falls by half, down to here, when the cluster signals back-pressure (429, 503). Default: null, which stands for a fixed number.
    /// </summary>
    public int? MinConcurrentJobs { get; set; }

    /// <summary>
    /// How long a job is locked for this worker; after it the cluster hands the job out again. Locks of jobs that take longer are renewed, see
    /// <see cref="RenewLocksUpTo"/>. It is also how long the delivery of an outcome is tried. Whole milliseconds on the wire. Default: 5 minutes.
    /// </summary>
    public TimeSpan LockDuration { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a job's lock is renewed by itself, from the activation on; then the lock runs out, the handler's token is cancelled and the cluster hands the job out
    /// again. <see cref="TimeSpan.Zero"/> renews nothing, <see cref="Timeout.InfiniteTimeSpan"/> without end. Default: 1 hour.
    /// </summary>
    public TimeSpan RenewLocksUpTo { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long the cluster may hold a poll until there is a job; <see cref="TimeSpan.Zero"/> answers at once. A stop waits for the answer of the open poll, so it takes
    /// up to this long. Whole milliseconds on the wire. Default: 5 seconds.
    /// </summary>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause between polls that fail, or that find nothing at once; the first pauses are shorter. Default: 10 seconds.</summary>
    public TimeSpan MaxPollBackOff { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The first poll waits for a random part of this time, so that many programs that start together do not poll together. Default: not at all.</summary>
    public TimeSpan StartJitter { get; set; }

    /// <summary>Fetches these variables only. Default: null, which stands for those that the handler's input type has.</summary>
    public IReadOnlyList<string>? FetchVariables { get; set; }

    /// <summary>Fetches all variables that the job can see, whatever the input type has. Default: false.</summary>
    public bool FetchAllVariables { get; set; }

    /// <summary>
    /// Whether a job is completed when its handler returns. False leaves every job whose handler does not throw to the handler itself, see <see cref="Job.Reference"/>. Default: true.
    /// </summary>
    public bool AutoComplete { get; set; } = true;

    /// <summary>How long the cluster waits before it hands out a failed job again, unless the failure says otherwise. Whole milliseconds on the wire. Default: 5 seconds.</summary>
    public TimeSpan RetryBackOff { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether the message of a job that failed by an exception has the stack trace. Default: false.</summary>
    public bool SendStackTrace { get; set; }

    /// <summary>The most characters of a failed job's message; the rest is cut. 1 or more. Default: 4,000.</summary>
    public int MaxErrorMessageLength { get; set; } = 4000;

    /// <summary>
    /// How long a stop lets jobs be worked and outcomes be delivered before handlers are cancelled. Keep it below the host's own <c>ShutdownTimeout</c>.
    /// Default: 25 seconds.
    /// </summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>Works jobs of these tenants. Default: null, which stands for <see cref="CamundaClientOptions.TenantIds"/>, else <see cref="CamundaClientOptions.DefaultTenantId"/>.</summary>
    public IReadOnlyList<TenantId>? TenantIds { get; set; }

    /// <summary>What stands around the handler, outermost first. Default: nothing.</summary>
    public IList<IJobMiddleware> Middleware { get; private set; } = [];

    internal JobWorkerOptions Clone()
    {
        var copy = (JobWorkerOptions)MemberwiseClone();
        copy.Middleware = [.. Middleware];
        copy.FetchVariables = FetchVariables is null ? null : [.. FetchVariables];
        copy.TenantIds = TenantIds is null ? null : [.. TenantIds];
        return copy;
    }

    /// <summary>A sentence for each thing that cannot be used.</summary>
    internal IEnumerable<string> FindMistakes()
    {
        if (string.IsNullOrWhiteSpace(WorkerName))
            yield return "WorkerName is empty. Give a name that says in the cluster who works the jobs.";
        if (HalfPairs.In(WorkerName) || FetchVariables?.Any(name => HalfPairs.In(name)) is true)
            yield return "WorkerName, or a name in FetchVariables, has half of a surrogate pair, which UTF-8 has no bytes for. Was it cut in the middle of a character?";
        if (MaxConcurrentJobs < 1)
            yield return $"MaxConcurrentJobs is {MaxConcurrentJobs}. It must be 1 at least; to take no jobs for a while, pause the worker.";
        if (MinConcurrentJobs < 1 || MinConcurrentJobs > MaxConcurrentJobs)
            yield return $"MinConcurrentJobs is {MinConcurrentJobs}. It must be between 1 and MaxConcurrentJobs ({MaxConcurrentJobs}), or null for a fixed number.";
        if (MaxErrorMessageLength < 1)
            yield return $"MaxErrorMessageLength is {MaxErrorMessageLength}. It must be 1 at least.";
        foreach (var (name, time) in new[] { (nameof(LockDuration), LockDuration), (nameof(MaxPollBackOff), MaxPollBackOff) })
        {
            if (time <= TimeSpan.Zero)
                yield return $"{name} is {time}. It must be positive.";
        }

        foreach (var (name, time) in new[] { (nameof(PollTimeout), PollTimeout), (nameof(StartJitter), StartJitter), (nameof(RetryBackOff), RetryBackOff), (nameof(ShutdownTimeout), ShutdownTimeout) })
        {
            if (time < TimeSpan.Zero)
                yield return $"{name} is {time}. It cannot be negative.";
        }

        if (RenewLocksUpTo < TimeSpan.Zero && RenewLocksUpTo != Timeout.InfiniteTimeSpan)
            yield return $"RenewLocksUpTo is {RenewLocksUpTo}. It cannot be negative; Timeout.InfiniteTimeSpan stands for no end.";
        if (FetchVariables?.Any(string.IsNullOrWhiteSpace) == true)
            yield return "FetchVariables has an empty name. Leave it out.";
        if (FetchVariables is not null && FetchAllVariables)
            yield return "FetchVariables and FetchAllVariables are both set. Set one of them.";
        if (TenantIds is { Count: > 0 } tenants && tenants.Contains(default))
            yield return "TenantIds has a default(TenantId), which names no tenant.";
        if (Middleware.Any(middleware => middleware is null))
            yield return "Middleware has a null. Leave it out.";
    }
}
