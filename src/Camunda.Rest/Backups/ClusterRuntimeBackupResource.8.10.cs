using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Backups of the state of the brokers, of all physical tenants, for cluster admins.</summary>
public sealed class ClusterRuntimeBackupResource
{
    private readonly ResourceContext _context;

    internal ClusterRuntimeBackupResource(ResourceContext context) => _context = context;

    /// <summary>Starts a backup of the state of the brokers of all physical tenants (<c>POST /cluster/v2/backups/runtime</c>). It goes on in the background.</summary>
    /// <param name="backupId">Its id, greater than those of earlier ones. Default: the cluster chooses.</param>
    /// <param name="physicalTenantId">One physical tenant only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is negative.</exception>
    /// <exception cref="CamundaConflictException">There is a backup of that id or a later one.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterTakeRuntimeBackupResponse> TakeAsync(long? backupId = null, string? physicalTenantId = null, CancellationToken cancellationToken = default)
    {
        if (backupId is { } id)
            ArgumentOutOfRangeException.ThrowIfNegative(id, nameof(backupId));
        return _context.Api.Backups.TakeRuntimeBackupAsClusterAdminAsync(physicalTenantId, new TakeRuntimeBackupRequest { BackupId = backupId }, cancellationToken);
    }

    /// <summary>Lists the backups (<c>GET /cluster/v2/backups/runtime</c>).</summary>
    /// <param name="prefix">Only those whose id begins so, with <c>*</c> at its end. Default: all.</param>
    /// <param name="physicalTenantId">One physical tenant only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<IReadOnlyList<ClusterRuntimeBackupInfo>> ListAsync(string? prefix = null, string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.ListRuntimeBackupsAsClusterAdminAsync(physicalTenantId, prefix, cancellationToken);

    /// <summary>Reads how far back the cluster can be restored (<c>GET /cluster/v2/backups/runtime/state</c>).</summary>
    /// <param name="physicalTenantId">One physical tenant only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<ClusterRuntimeBackupState> GetStateAsync(string? physicalTenantId = null, CancellationToken cancellationToken = default) => _context.Api.Backups.GetRuntimeBackupStateAsClusterAdminAsync(physicalTenantId, cancellationToken);

    /// <summary>Forgets the state of the backups, not the backups (<c>DELETE /cluster/v2/backups/runtime/state</c>).</summary>
    /// <param name="physicalTenantId">One physical tenant only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task DeleteStateAsync(string? physicalTenantId = null, CancellationToken cancellationToken = default) => _context.Api.Backups.DeleteRuntimeBackupStateAsClusterAdminAsync(physicalTenantId, cancellationToken);

    /// <summary>Reads the state of the backups anew from where they are kept (<c>POST /cluster/v2/backups/runtime/state/sync</c>).</summary>
    /// <param name="physicalTenantId">One physical tenant only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<ClusterRuntimeBackupState> SyncStateAsync(string? physicalTenantId = null, CancellationToken cancellationToken = default) => _context.Api.Backups.SyncRuntimeBackupStateAsClusterAdminAsync(physicalTenantId, cancellationToken);

    /// <summary>Reads one backup (<c>GET /cluster/v2/backups/runtime/{backupId}</c>).</summary>
    /// <param name="backupId">The id of the backup; 0 or more.</param>
    /// <param name="physicalTenantId">One physical tenant only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is negative.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such backup.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterRuntimeBackupInfo> GetAsync(long backupId, string? physicalTenantId = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(backupId);
        return _context.Api.Backups.GetRuntimeBackupAsClusterAdminAsync(backupId, physicalTenantId, cancellationToken);
    }

    /// <summary>Deletes one backup (<c>DELETE /cluster/v2/backups/runtime/{backupId}</c>).</summary>
    /// <param name="backupId">The id of the backup; 0 or more.</param>
    /// <param name="physicalTenantId">One physical tenant only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is negative.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(long backupId, string? physicalTenantId = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(backupId);
        return _context.Api.Backups.DeleteRuntimeBackupAsClusterAdminAsync(backupId, physicalTenantId, cancellationToken);
    }
}
