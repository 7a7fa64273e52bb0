using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ClusterResource
{
    /// <summary>
    /// Reads the brokers and partitions of the cluster (<c>GET /topology</c>). Use it to test a connection and its credentials.
    /// </summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<TopologyResponse> GetTopologyAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Cluster.GetTopologyAsync(cancellationToken);

    /// <summary>Returns whether at least one partition has a healthy leader (<c>GET /status</c>).</summary>
    /// <returns>True when the cluster is healthy; false when it reports that it is not (503).</returns>
    /// <exception cref="CamundaException">The cluster did not report its status.</exception>
    public async Task<bool> IsHealthyAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await _context.Api.Cluster.GetStatusAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (CamundaUnavailableException)
        {
            return false;
        }
    }
}
