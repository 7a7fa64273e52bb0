using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Recovery mode and restores of all physical tenants of a cluster or of one, for its administrator.</summary>
[RequiresContract("changeClusterModeAsClusterAdmin|restoreAsClusterAdmin")]
public sealed class ClusterRecoveryResource
{
    private readonly ResourceContext _context;

    internal ClusterRecoveryResource(ResourceContext context) => _context = context;

    /// <summary>
    /// Switches physical tenants to recovery mode, in which they do not process, or back (<c>PATCH /cluster/v2/mode</c>). Returns before
    /// the change is complete.
    /// </summary>
    /// <param name="mode">The new mode.</param>
    /// <param name="physicalTenantId">The physical tenant. Default: all.</param>
    /// <param name="dryRun">Whether the change is only validated and planned. Default: no, as in the API.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The mode is <c>default</c>, or the physical tenant's id is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">The physical tenant does not exist.</exception>
    /// <exception cref="CamundaConflictException">Another change of the cluster is in progress.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterModeChangeResponse> ChangeModeAsync(
        Mode mode, string? physicalTenantId = null, bool? dryRun = null, CancellationToken cancellationToken = default) =>
        _context.Api.Recovery.ChangeClusterModeAsClusterAdminAsync(
            Require.NotDefault(mode), Require.TextOrNull(physicalTenantId), dryRun, cancellationToken);

    /// <summary>
    /// Replaces the data of physical tenants with that of backups (<c>POST /cluster/v2/restore</c>). Requires recovery mode.
    /// </summary>
    public ClusterRestoreBuilder Restore() => new(_context);
}
