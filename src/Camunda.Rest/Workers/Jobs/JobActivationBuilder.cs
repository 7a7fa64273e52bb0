using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Builds an activation of jobs. Immutable: every method returns a new builder.</summary>
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

    /// <summary>Sets the name of the worker that the cluster shows. Default: none.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public JobActivationBuilder WithWorker(string worker)
    {
        Require.Text(worker);
        return With(copy => copy._worker = worker);
    }

    /// <summary>
    /// Sets the lock duration; when the lock expires, the cluster makes the job available again. Sent in whole milliseconds. Default: 5
    /// minutes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public JobActivationBuilder WithLock(TimeSpan duration)
    {
        Require.Positive(duration);
        return With(copy => copy._lock = duration);
    }

    /// <summary>Sets the maximum number of jobs. Default: 32.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public JobActivationBuilder WithMaxJobs(int maxJobs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxJobs, 1);
        return With(copy => copy._maxJobs = maxJobs);
    }

    /// <summary>
    /// Sets the long polling timeout: how long the cluster may hold the call until there is a job; with <see cref="TimeSpan.Zero"/> it
    /// responds at once. Sent in whole milliseconds. Default: the cluster's configuration.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public JobActivationBuilder WithLongPoll(TimeSpan wait)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        return With(copy => copy._longPoll = wait);
    }

    /// <summary>Fetches these variables only. Default: all in the scope of the job.</summary>
    public JobActivationBuilder FetchVariables(params string[] names)
    {
        var fetched = Require.Texts(names);
        return With(copy => copy._fetchVariables = fetched.Count > 0 ? fetched : null);
    }

    /// <summary>
    /// Activates jobs of these tenants. Default: <see cref="CamundaClientOptions.TenantIds"/>, else
    /// <see cref="CamundaClientOptions.DefaultTenantId"/>, else the cluster's default tenant.
    /// </summary>
    /// <exception cref="ArgumentException">A tenant is <c>default(TenantId)</c>.</exception>
    public JobActivationBuilder ForTenants(params TenantId[] tenantIds)
    {
        var tenants = Require.NoneDefault(tenantIds);
        return With(copy => copy._tenantIds = tenants.Count > 0 ? tenants : null);
    }

    /// <summary>Activates the jobs and returns them; the list is empty when there are none.</summary>
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

                // On the wire zero means the cluster's configuration, and a negative number no long polling.
                RequestTimeout = _longPoll is not { } wait ? null : wait == TimeSpan.Zero ? -1 : wait.ToWireMilliseconds(),
            },
            cancellationToken).ConfigureAwait(false);
        return result.Jobs;
    }
}
