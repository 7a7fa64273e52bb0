using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>An activation of jobs in the making. Immutable: every method returns a new builder.</summary>
public sealed partial class JobActivationBuilder : RequestBuilder<JobActivationBuilder>
{
    private readonly ResourceContext _context;
    private readonly string _type;
    private string? _worker;
    private TimeSpan _lock = TimeSpan.FromMinutes(5);
    private int _maxJobs = 32;
    private TimeSpan? _longPoll;
    private IReadOnlyList<string>? _fetchVariables;
    private IReadOnlyList<TenantId>? _tenantIds;
    [RequiresContract("JobActivationRequest.TenantFilter")]
    private TenantFilterEnum? _tenantFilter;
    [RequiresContract("JobActivationRequest.WithLease")]
    private bool? _withLease;

    internal JobActivationBuilder(ResourceContext context, string type)
    {
        _context = context;
        _type = type;
        _tenantIds = context.TenantIds ?? (context.DefaultTenantId is { } tenantId ? [tenantId] : null);
    }

    /// <summary>Says who works the jobs; shown by the cluster. Default: not said.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public JobActivationBuilder WithWorker(string worker)
    {
        Require.Text(worker);
        return With(copy => copy._worker = worker);
    }

    /// <summary>Locks each job for this long; after it the cluster hands the job out again. Whole milliseconds on the wire. Default: 5 minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public JobActivationBuilder WithLock(TimeSpan duration)
    {
        Require.Positive(duration);
        return With(copy => copy._lock = duration);
    }

    /// <summary>Takes at most this many jobs. Default: 32.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public JobActivationBuilder WithMaxJobs(int maxJobs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxJobs, 1);
        return With(copy => copy._maxJobs = maxJobs);
    }

    /// <summary>
    /// Lets the cluster hold the call until there is a job, at most for this long; with <see cref="TimeSpan.Zero"/> the cluster responds at once.
    /// Whole milliseconds on the wire. Default: what the cluster is set to.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public JobActivationBuilder WithLongPoll(TimeSpan wait)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        return With(copy => copy._longPoll = wait);
    }

    /// <summary>Fetches these variables only. Default: all that the job can see.</summary>
    public JobActivationBuilder FetchVariables(params string[] names)
    {
        var fetched = Require.Texts(names);
        return With(copy => copy._fetchVariables = fetched.Count > 0 ? fetched : null);
    }

    /// <summary>
    /// Takes jobs of these tenants. Default: <see cref="CamundaClientOptions.TenantIds"/>, else
    /// <see cref="CamundaClientOptions.DefaultTenantId"/>, else the cluster's default tenant.
    /// </summary>
    /// <exception cref="ArgumentException">A tenant is <c>default(TenantId)</c>.</exception>
    public JobActivationBuilder ForTenants(params TenantId[] tenantIds)
    {
        var tenants = Require.NoneDefault(tenantIds);
        return With(copy => copy._tenantIds = tenants.Count > 0 ? tenants : null);
    }

    /// <summary>Activates the jobs; none is an empty list.</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task<IReadOnlyList<ActivatedJobResult>> SendAsync(CancellationToken cancellationToken = default)
    {
        var result = await _context.Api.Jobs.ActivateJobsAsync(
            new JobActivationRequest
            {
                Type = _type,
                Worker = _worker,
                Timeout = _lock.ToWireMilliseconds(),
                MaxJobsToActivate = _maxJobs,
                FetchVariable = _fetchVariables,
                TenantIds = _tenantIds,
                TenantFilter = _tenantFilter, // [RequiresContract("JobActivationRequest.TenantFilter")]
                WithLease = _withLease, // [RequiresContract("JobActivationRequest.WithLease")]

                // On the wire zero stands for the cluster's setting, and a negative number for no waiting at all.
                RequestTimeout = _longPoll is not { } wait ? null : wait == TimeSpan.Zero ? -1 : wait.ToWireMilliseconds(),
            },
            cancellationToken).ConfigureAwait(false);
        return result.Jobs;
    }
}
