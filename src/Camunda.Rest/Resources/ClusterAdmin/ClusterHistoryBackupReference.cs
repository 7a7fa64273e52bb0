using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One backup of the search indices of all physical tenants of a cluster or of one, by its id.</summary>
[RequiresContract("getHistoryBackupAsClusterAdmin|deleteHistoryBackupAsClusterAdmin")]
public sealed class ClusterHistoryBackupReference
{
    private readonly ResourceContext _context;

    internal ClusterHistoryBackupReference(ResourceContext context, long backupId)
    {
        _context = context;
        BackupId = backupId;
    }

    /// <summary>The id of the backup.</summary>
    public long BackupId { get; }

    /// <summary>Reads the state of the backup on each physical tenant (<c>GET /cluster/v2/backups/history/{backupId}</c>).</summary>
    /// <param name="physicalTenantId">The physical tenant. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The physical tenant's id is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">The backup or physical tenant does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterHistoryBackupInfo> GetAsync(string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.GetHistoryBackupAsClusterAdminAsync(BackupId, Require.TextOrNull(physicalTenantId), cancellationToken);

    /// <summary>
    /// Deletes the backup (<c>DELETE /cluster/v2/backups/history/{backupId}</c>). Physical tenants that do not have it are ignored.
    /// </summary>
    /// <param name="physicalTenantId">The physical tenant. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The physical tenant's id is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">The physical tenant does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.DeleteHistoryBackupAsClusterAdminAsync(BackupId, Require.TextOrNull(physicalTenantId), cancellationToken);
}
