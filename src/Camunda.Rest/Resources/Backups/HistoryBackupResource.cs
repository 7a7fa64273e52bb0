using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Backups of the search indices; only with Elasticsearch or OpenSearch.</summary>
[RequiresContract("takeHistoryBackup|listHistoryBackups|getHistoryBackup|deleteHistoryBackup")]
public sealed class HistoryBackupResource
{
    private readonly ResourceContext _context;

    internal HistoryBackupResource(ResourceContext context) => _context = context;

    /// <summary>A reference to one backup, by its id. No request is sent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public HistoryBackupReference this[long backupId] => new(_context, BackupId.Check(backupId));

    /// <summary>Starts a backup by scheduling snapshots of the indices (<c>POST /backups/history</c>).</summary>
    /// <param name="backupId">The id; 1 or more.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    /// <exception cref="CamundaConflictException">A backup with this id already exists.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<TakeHistoryBackupResponse> TakeAsync(long backupId, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.TakeHistoryBackupAsync(
            new TakeHistoryBackupRequest { BackupId = BackupId.Check(backupId) }, cancellationToken);

    /// <summary>Lists the backups, newest first (<c>GET /backups/history</c>).</summary>
    /// <param name="prefix">The prefix of the ids, followed by <c>*</c>, such as <c>2026*</c>. Default: all backups.</param>
    /// <param name="verbose">
    /// Whether details are read from the store; without them the response is faster. Default: yes, as in the API.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The prefix does not consist of digits followed by <c>*</c>.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<IReadOnlyList<HistoryBackupInfo>> ListAsync(
        string? prefix = null, bool? verbose = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.ListHistoryBackupsAsync(BackupId.CheckPrefix(prefix), verbose, cancellationToken);
}
