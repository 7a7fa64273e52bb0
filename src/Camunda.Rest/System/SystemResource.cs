using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The system behind the cluster.</summary>
public sealed partial class SystemResource
{
    private readonly ResourceContext _context;

    internal SystemResource(ResourceContext context) => _context = context;

    /// <summary>Counts what was used in a period (<c>GET /system/usage-metrics</c>). Eventually consistent: use shows up with a delay.</summary>
    /// <param name="startTime">Where the period begins.</param>
    /// <param name="endTime">Where it ends.</param>
    /// <param name="tenantId">Counts one tenant only. Default: all.</param>
    /// <param name="withTenants">Whether the result has the figures per tenant too. Default: no.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The period ends before it begins, or the tenant is <c>default(TenantId)</c>.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<UsageMetricsResponse> GetUsageMetricsAsync(
        DateTimeOffset startTime, DateTimeOffset endTime, TenantId? tenantId = null, bool? withTenants = null, CancellationToken cancellationToken = default) =>
        GetUsageMetrics(startTime, endTime, tenantId, withTenants).SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetUsageMetricsAsync"/> as a request, which can wait until certain figures show up.</summary>
    /// <param name="startTime">Where the period begins.</param>
    /// <param name="endTime">Where it ends.</param>
    /// <param name="tenantId">Counts one tenant only. Default: all.</param>
    /// <param name="withTenants">Whether the result has the figures per tenant too. Default: no.</param>
    /// <exception cref="ArgumentException">The period ends before it begins, or the tenant is <c>default(TenantId)</c>.</exception>
    public EventualRead<UsageMetricsResponse> GetUsageMetrics(DateTimeOffset startTime, DateTimeOffset endTime, TenantId? tenantId = null, bool? withTenants = null)
    {
        if (endTime < startTime)
            throw new ArgumentException("The period ends before it begins. Swap the two.", nameof(endTime));
        Require.NotDefault(tenantId);
        QueryFlag? flag = withTenants is { } with ? with : null;
        return new(
            _context,
            CamundaOperations.GetUsageMetrics,
            cancellationToken => _context.Api.System.GetUsageMetricsAsync(startTime, endTime, tenantId, flag, cancellationToken));
    }
}
