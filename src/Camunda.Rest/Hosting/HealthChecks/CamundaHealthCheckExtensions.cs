using Camunda.Rest;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a check of a Camunda cluster to a host's health checks.</summary>
public static class CamundaHealthCheckExtensions
{
    /// <summary>
    /// Checks the cluster of a client that <c>AddCamunda</c> registered: credentials, reachability, and that every partition has a healthy
    /// leader (<c>GET /topology</c>). Partitions without one are <see cref="HealthStatus.Degraded"/>; no response, or no partition with
    /// one, is the failure status.
    /// </summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="clientName">The name that the client was registered with. Default: null, which means the client without a name.</param>
    /// <param name="name">The name of the check. Default: <c>camunda</c>, followed by a hyphen and the client's name if it has one.</param>
    /// <param name="failureStatus">The status of a failure. Default: null, which means <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">Tags to select checks by.</param>
    /// <param name="timeout">The time limit of the check. Default: null, which means the client's own limits.</param>
    public static IHealthChecksBuilder AddCamunda(
        this IHealthChecksBuilder builder,
        string? clientName = null,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name ?? (clientName is null ? "camunda" : $"camunda-{clientName}"),
            services => new CamundaHealthCheck(clientName is null
                ? services.GetRequiredService<CamundaClient>()
                : services.GetRequiredKeyedService<CamundaClient>(clientName)),
            failureStatus,
            tags,
            timeout));
    }
}
