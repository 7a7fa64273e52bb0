using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Recovery: the mode in which a cluster does not process, and its data can be restored from backups.</summary>
public sealed class RecoveryResource
{
    private readonly ResourceContext _context;

    internal RecoveryResource(ResourceContext context) => _context = context;

    /// <summary>
    /// Moves the cluster into recovery mode, in which it does not process, or back out of it (<c>PATCH /mode</c>). It returns once the change is planned; what
    /// becomes of it is seen in the topology.
    /// </summary>
    /// <param name="mode">The mode to move to.</param>
    /// <param name="dryRun">Whether the change is only checked and planned, but not made. Default: no, as in the API.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The mode is <c>default</c>.</exception>
    /// <exception cref="CamundaForbiddenException">The caller may not change it.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterModeChangeResponse> ChangeModeAsync(Mode mode, bool? dryRun = null, CancellationToken cancellationToken = default) =>
        _context.Api.Recovery.ChangeClusterModeAsync(Require.NotDefault(mode), dryRun, cancellationToken);

    /// <summary>Replaces the data of the cluster by that of backups (<c>POST /restore</c>), in recovery mode only.</summary>
    public RestoreBuilder Restore() => new(_context);

    /// <summary>Reads how far the restore that is running has come (<c>GET /restore</c>).</summary>
    /// <exception cref="CamundaNotFoundException">No restore is running, or it has finished.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<RestoreStatusResponse> GetRestoreStatusAsync(CancellationToken cancellationToken = default) => _context.Api.Recovery.GetRestoreStatusAsync(cancellationToken);
}
