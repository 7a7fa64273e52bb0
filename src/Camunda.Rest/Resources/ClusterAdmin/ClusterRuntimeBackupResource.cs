using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Backups of what the partitions of all physical tenants of a cluster or of one work with, for its administrator.</summary>
[RequiresContract("takeRuntimeBackupAsClusterAdmin|listRuntimeBackupsAsClusterAdmin|getRuntimeBackupAsClusterAdmin|deleteRuntimeBackupAsClusterAdmin|getRuntimeBackupStateAsClusterAdmin|deleteRuntimeBackupStateAsClusterAdmin|syncRuntimeBackupStateAsClusterAdmin")]
public sealed class ClusterRuntimeBackupResource
{
    private readonly ResourceContext _context;

    internal ClusterRuntimeBackupResource(ResourceContext context) => _context = context;

    /// <summary>One backup, by its id. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public ClusterRuntimeBackupReference this[long backupId] => new(_context, BackupId.Check(backupId));

    /// <summary>Starts a backup of each physical tenant, which do not depend on each other (<c>POST /cluster/v2/backups/runtime</c>). It returns while they are taken.</summary>
    /// <param name="backupId">The id, higher than all before; 1 or more. Leave it out only where the cluster backs up by itself and makes the ids.</param>
    /// <param name="physicalTenantId">Backs up one physical tenant. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id is below 1, or the physical tenant's is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such physical tenant.</exception>
    /// <exception cref="CamundaConflictException">There is a backup with this id or a higher one.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterTakeRuntimeBackupResponse> TakeAsync(long? backupId = null, string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.TakeRuntimeBackupAsClusterAdminAsync(
            Require.TextOrNull(physicalTenantId),
            new TakeRuntimeBackupRequest { BackupId = BackupId.Check(backupId) },
            cancellationToken);

    /// <summary>Lists the backups by their ids (<c>GET /cluster/v2/backups/runtime</c>).</summary>
    /// <param name="prefix">What ids have to begin with, and <c>*</c> behind it, such as <c>2026*</c>. Default: all backups.</param>
    /// <param name="physicalTenantId">Lists those of one physical tenant. Default: of all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The prefix is not digits with <c>*</c> behind them, or the physical tenant's id is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such physical tenant.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<IReadOnlyList<ClusterRuntimeBackupInfo>> ListAsync(string? prefix = null, string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.ListRuntimeBackupsAsClusterAdminAsync(Require.TextOrNull(physicalTenantId), BackupId.CheckPrefix(prefix), cancellationToken);

    /// <summary>Reads where checkpoints and backups stand on each partition (<c>GET /cluster/v2/backups/runtime/state</c>). It fails as a whole when one does not answer.</summary>
    /// <param name="physicalTenantId">Reads those of one physical tenant. Default: of all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The physical tenant's id is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such physical tenant.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterRuntimeBackupState> GetStateAsync(string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.GetRuntimeBackupStateAsClusterAdminAsync(Require.TextOrNull(physicalTenantId), cancellationToken);

    /// <summary>
    /// Forgets all checkpoints and backups (<c>DELETE /cluster/v2/backups/runtime/state</c>), as is needed before another backup store is used. Where one
    /// physical tenant fails, what others have forgotten stays forgotten.
    /// </summary>
    /// <param name="physicalTenantId">Forgets those of one physical tenant. Default: of all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The physical tenant's id is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such physical tenant.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteStateAsync(string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.DeleteRuntimeBackupStateAsClusterAdminAsync(Require.TextOrNull(physicalTenantId), cancellationToken);

    /// <summary>Writes each partition's account of its backups to the backup store now, and returns it (<c>POST /cluster/v2/backups/runtime/state/sync</c>).</summary>
    /// <param name="physicalTenantId">Writes those of one physical tenant. Default: of all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The physical tenant's id is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such physical tenant.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterRuntimeBackupState> SyncStateAsync(string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.SyncRuntimeBackupStateAsClusterAdminAsync(Require.TextOrNull(physicalTenantId), cancellationToken);
}
