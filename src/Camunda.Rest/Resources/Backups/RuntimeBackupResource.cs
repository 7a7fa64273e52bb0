using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Backups of the runtime data of the partitions.</summary>
[RequiresContract("takeRuntimeBackup|listRuntimeBackups|getRuntimeBackup|deleteRuntimeBackup|getRuntimeBackupState|deleteRuntimeBackupState|syncRuntimeBackupState")]
public sealed class RuntimeBackupResource
{
    private readonly ResourceContext _context;

    internal RuntimeBackupResource(ResourceContext context) => _context = context;

    /// <summary>A reference to one backup, by its id. No request is sent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public RuntimeBackupReference this[long backupId] => new(_context, BackupId.Check(backupId));

    /// <summary>Starts a backup of all partitions (<c>POST /backups/runtime</c>). Returns before the backup is complete.</summary>
    /// <param name="backupId">
    /// The id, higher than those of earlier backups; 1 or more. Omit it only when the cluster takes continuous backups and assigns the ids.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    /// <exception cref="CamundaConflictException">The cluster already has a backup whose id is the same or higher.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<TakeRuntimeBackupResponse> TakeAsync(long? backupId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.TakeRuntimeBackupAsync(
            new TakeRuntimeBackupRequest { BackupId = BackupId.Check(backupId) }, cancellationToken);

    /// <summary>Lists the backups, highest id first (<c>GET /backups/runtime</c>).</summary>
    /// <param name="prefix">The prefix of the ids, followed by <c>*</c>, such as <c>2026*</c>. Default: all backups.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The prefix does not consist of digits followed by <c>*</c>.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<IReadOnlyList<BackupInfo>> ListAsync(string? prefix = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.ListRuntimeBackupsAsync(BackupId.CheckPrefix(prefix), cancellationToken);

    /// <summary>
    /// Reads the state of checkpoints and backups on each partition (<c>GET /backups/runtime/state</c>). Fails when one partition does not
    /// respond.
    /// </summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<RuntimeBackupState> GetStateAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Backups.GetRuntimeBackupStateAsync(cancellationToken);

    /// <summary>
    /// Deletes the state of all checkpoints and backups of all partitions (<c>DELETE /backups/runtime/state</c>), which is required before
    /// changing the backup store.
    /// </summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task DeleteStateAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Backups.DeleteRuntimeBackupStateAsync(cancellationToken);

    /// <summary>
    /// Writes each partition's backup state to the backup store now, and returns it (<c>POST /backups/runtime/state/sync</c>).
    /// </summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<RuntimeBackupState> SyncStateAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Backups.SyncRuntimeBackupStateAsync(cancellationToken);
}
