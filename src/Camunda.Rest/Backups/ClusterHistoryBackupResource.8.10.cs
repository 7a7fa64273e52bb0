using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Backups of the data that searches read, of all physical tenants, for cluster admins.</summary>
public sealed class ClusterHistoryBackupResource
{
    private readonly ResourceContext _context;

    internal ClusterHistoryBackupResource(ResourceContext context) => _context = context;

    /// <summary>Starts a backup of the data that searches read of all physical tenants (<c>POST /cluster/v2/backups/history</c>). It goes on in the background.</summary>
    /// <param name="backupId">Its id, which is not in use.</param>
    /// <param name="physicalTenantId">One physical tenant only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is negative.</exception>
    /// <exception cref="CamundaConflictException">There is a backup of that id, or one is being taken.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterTakeHistoryBackupResponse> TakeAsync(long backupId, string? physicalTenantId = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(backupId);
        return _context.Api.Backups.TakeHistoryBackupAsClusterAdminAsync(new TakeHistoryBackupRequest { BackupId = backupId }, physicalTenantId, cancellationToken);
    }

    /// <summary>Lists the backups (<c>GET /cluster/v2/backups/history</c>).</summary>
    /// <param name="prefix">Only those whose id begins so, with <c>*</c> at its end. Default: all.</param>
    /// <param name="verbose">Whether each comes with its details. Default: the API's own.</param>
    /// <param name="physicalTenantId">One physical tenant only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<IReadOnlyList<ClusterHistoryBackupInfo>> ListAsync(string? prefix = null, bool? verbose = null, string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.ListHistoryBackupsAsClusterAdminAsync(physicalTenantId, prefix, verbose, cancellationToken);

    /// <summary>Reads one backup (<c>GET /cluster/v2/backups/history/{backupId}</c>).</summary>
    /// <param name="backupId">The id of the backup; 0 or more.</param>
    /// <param name="physicalTenantId">One physical tenant only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is negative.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such backup.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterHistoryBackupInfo> GetAsync(long backupId, string? physicalTenantId = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(backupId);
        return _context.Api.Backups.GetHistoryBackupAsClusterAdminAsync(backupId, physicalTenantId, cancellationToken);
    }

    /// <summary>Deletes one backup (<c>DELETE /cluster/v2/backups/history/{backupId}</c>).</summary>
    /// <param name="backupId">The id of the backup; 0 or more.</param>
    /// <param name="physicalTenantId">One physical tenant only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is negative.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such backup.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(long backupId, string? physicalTenantId = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(backupId);
        return _context.Api.Backups.DeleteHistoryBackupAsClusterAdminAsync(backupId, physicalTenantId, cancellationToken);
    }
}
