using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Backups of what the partitions work with.</summary>
[RequiresContract("takeRuntimeBackup|listRuntimeBackups|getRuntimeBackup|deleteRuntimeBackup|getRuntimeBackupState|deleteRuntimeBackupState|syncRuntimeBackupState")]
public sealed class RuntimeBackupResource
{
    private readonly ResourceContext _context;

    internal RuntimeBackupResource(ResourceContext context) => _context = context;

    /// <summary>One backup, by its id. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public RuntimeBackupReference this[long backupId] => new(_context, BackupId.Check(backupId));

    /// <summary>Starts a backup on all partitions (<c>POST /backups/runtime</c>). It returns while the backup is taken.</summary>
    /// <param name="backupId">The id, higher than all before; 1 or more. Leave it out only where the cluster backs up by itself and makes the ids.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    /// <exception cref="CamundaConflictException">There is a backup with this id or a higher one.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<TakeRuntimeBackupResponse> TakeAsync(long? backupId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.TakeRuntimeBackupAsync(new TakeRuntimeBackupRequest { BackupId = BackupId.Check(backupId) }, cancellationToken);

    /// <summary>Lists the backups, highest id first (<c>GET /backups/runtime</c>).</summary>
    /// <param name="prefix">What ids have to begin with, and <c>*</c> behind it, such as <c>2026*</c>. Default: all backups.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The prefix is not digits with <c>*</c> behind them.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<IReadOnlyList<BackupInfo>> ListAsync(string? prefix = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.ListRuntimeBackupsAsync(BackupId.CheckPrefix(prefix), cancellationToken);

    /// <summary>Reads where checkpoints and backups stand on each partition (<c>GET /backups/runtime/state</c>). It fails as a whole when one does not answer.</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<RuntimeBackupState> GetStateAsync(CancellationToken cancellationToken = default) => _context.Api.Backups.GetRuntimeBackupStateAsync(cancellationToken);

    /// <summary>Forgets all checkpoints and backups of all partitions (<c>DELETE /backups/runtime/state</c>), as is needed before another backup store is used.</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task DeleteStateAsync(CancellationToken cancellationToken = default) => _context.Api.Backups.DeleteRuntimeBackupStateAsync(cancellationToken);

    /// <summary>Writes each partition's account of its backups to the backup store now, and returns it (<c>POST /backups/runtime/state/sync</c>).</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<RuntimeBackupState> SyncStateAsync(CancellationToken cancellationToken = default) => _context.Api.Backups.SyncRuntimeBackupStateAsync(cancellationToken);
}
