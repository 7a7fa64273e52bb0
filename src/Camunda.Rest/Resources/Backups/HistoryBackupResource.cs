using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Backups of the search indices; only with Elasticsearch or OpenSearch.</summary>
[RequiresContract("takeHistoryBackup|listHistoryBackups|getHistoryBackup|deleteHistoryBackup")]
public sealed class HistoryBackupResource
{
    private readonly ResourceContext _context;

    internal HistoryBackupResource(ResourceContext context) => _context = context;

    /// <summary>One backup, by its id. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public HistoryBackupReference this[long backupId] => new(_context, BackupId.Check(backupId));

    /// <summary>Starts a backup: schedules the snapshots of the indices (<c>POST /backups/history</c>).</summary>
    /// <param name="backupId">The id; 1 or more.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    /// <exception cref="CamundaConflictException">There is a backup with this id.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<TakeHistoryBackupResponse> TakeAsync(long backupId, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.TakeHistoryBackupAsync(new TakeHistoryBackupRequest { BackupId = BackupId.Check(backupId) }, cancellationToken);

    /// <summary>Lists the backups, newest first (<c>GET /backups/history</c>).</summary>
    /// <param name="prefix">What ids have to begin with, and <c>*</c> behind it, such as <c>2026*</c>. Default: all backups.</param>
    /// <param name="verbose">Whether the store is asked for details; without them the answer is quicker and says less. Default: yes, as in the API.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The prefix is not digits with <c>*</c> behind them.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<IReadOnlyList<HistoryBackupInfo>> ListAsync(string? prefix = null, bool? verbose = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.ListHistoryBackupsAsync(BackupId.CheckPrefix(prefix), verbose, cancellationToken);
}
