using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One backup of the search indices, by its id.</summary>
[RequiresContract("getHistoryBackup|deleteHistoryBackup")]
public sealed class HistoryBackupReference
{
    private readonly ResourceContext _context;

    internal HistoryBackupReference(ResourceContext context, long backupId)
    {
        _context = context;
        BackupId = backupId;
    }

    /// <summary>The id of the backup.</summary>
    public long BackupId { get; }

    /// <summary>Reads the state of the backup (<c>GET /backups/history/{backupId}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">The backup does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<HistoryBackupInfo> GetAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Backups.GetHistoryBackupAsync(BackupId, cancellationToken);

    /// <summary>Deletes the backup with all of its snapshots (<c>DELETE /backups/history/{backupId}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">The backup does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Backups.DeleteHistoryBackupAsync(BackupId, cancellationToken);
}
