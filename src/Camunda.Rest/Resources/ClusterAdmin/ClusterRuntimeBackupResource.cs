using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Backups of the runtime data of all physical tenants of a cluster or of one, for its administrator.</summary>
[RequiresContract("takeRuntimeBackupAsClusterAdmin|listRuntimeBackupsAsClusterAdmin|getRuntimeBackupAsClusterAdmin|deleteRuntimeBackupAsClusterAdmin|getRuntimeBackupStateAsClusterAdmin|deleteRuntimeBackupStateAsClusterAdmin|syncRuntimeBackupStateAsClusterAdmin")]
public sealed class ClusterRuntimeBackupResource
{
    private readonly ResourceContext _context;

    internal ClusterRuntimeBackupResource(ResourceContext context) => _context = context;

    /// <summary>A reference to one backup, by its id. No request is sent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public ClusterRuntimeBackupReference this[long backupId] => new(_context, BackupId.Check(backupId));

    /// <summary>
    /// Starts independent backups of the physical tenants (<c>POST /cluster/v2/backups/runtime</c>). Returns before they are complete.
    /// </summary>
    /// <param name="backupId">
    /// The id, higher than those of earlier backups; 1 or more. Omit it only when the cluster takes continuous backups and assigns the ids.
    /// </param>
    /// <param name="physicalTenantId">The physical tenant. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id is below 1, or the physical tenant's is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">The physical tenant does not exist.</exception>
    /// <exception cref="CamundaConflictException">The cluster already has a backup whose id is the same or higher.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterTakeRuntimeBackupResponse> TakeAsync(
        long? backupId = null, string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.TakeRuntimeBackupAsClusterAdminAsync(
            Require.TextOrNull(physicalTenantId),
            new TakeRuntimeBackupRequest { BackupId = BackupId.Check(backupId) },
            cancellationToken);

    /// <summary>Lists the backups by their ids (<c>GET /cluster/v2/backups/runtime</c>).</summary>
    /// <param name="prefix">The prefix of the ids, followed by <c>*</c>, such as <c>2026*</c>. Default: all backups.</param>
    /// <param name="physicalTenantId">The physical tenant. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">
    /// The prefix does not consist of digits followed by <c>*</c>, or the physical tenant's id is empty or white space.
    /// </exception>
    /// <exception cref="CamundaNotFoundException">The physical tenant does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<IReadOnlyList<ClusterRuntimeBackupInfo>> ListAsync(
        string? prefix = null, string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.ListRuntimeBackupsAsClusterAdminAsync(
            Require.TextOrNull(physicalTenantId), BackupId.CheckPrefix(prefix), cancellationToken);

    /// <summary>
    /// Reads the state of checkpoints and backups on each partition (<c>GET /cluster/v2/backups/runtime/state</c>). Fails when one
    /// partition does not respond.
    /// </summary>
    /// <param name="physicalTenantId">The physical tenant. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The physical tenant's id is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">The physical tenant does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterRuntimeBackupState> GetStateAsync(string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.GetRuntimeBackupStateAsClusterAdminAsync(Require.TextOrNull(physicalTenantId), cancellationToken);

    /// <summary>
    /// Deletes the state of all checkpoints and backups (<c>DELETE /cluster/v2/backups/runtime/state</c>), which is required before
    /// changing the backup store. When one physical tenant fails, the deletion on others is not reverted.
    /// </summary>
    /// <param name="physicalTenantId">The physical tenant. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The physical tenant's id is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">The physical tenant does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteStateAsync(string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.DeleteRuntimeBackupStateAsClusterAdminAsync(Require.TextOrNull(physicalTenantId), cancellationToken);

    /// <summary>
    /// Writes each partition's backup state to the backup store now, and returns it (<c>POST /cluster/v2/backups/runtime/state/sync</c>).
    /// </summary>
    /// <param name="physicalTenantId">The physical tenant. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The physical tenant's id is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">The physical tenant does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterRuntimeBackupState> SyncStateAsync(string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.SyncRuntimeBackupStateAsClusterAdminAsync(Require.TextOrNull(physicalTenantId), cancellationToken);
}
