using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ClusterResource
{
    /// <summary>Reads the brokers and partitions of the cluster (<c>GET /topology</c>): the way to test a connection and its credentials.</summary>
    /// <exception cref="CamundaException">The cluster did not answer with its topology.</exception>
    public Task<TopologyResponse> GetTopologyAsync(CancellationToken cancellationToken = default) => _context.Api.Cluster.GetTopologyAsync(cancellationToken);

    /// <summary>Says whether at least one partition has a healthy leader (<c>GET /status</c>).</summary>
    /// <returns>True when the cluster works; false when it says that it does not (503).</returns>
    /// <exception cref="CamundaException">The cluster did not answer either way.</exception>
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
