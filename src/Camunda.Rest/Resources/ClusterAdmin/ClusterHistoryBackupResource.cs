using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Backups of the search indices of all physical tenants of a cluster or of one, for its administrator.</summary>
[RequiresContract(
    "takeHistoryBackupAsClusterAdmin|listHistoryBackupsAsClusterAdmin|getHistoryBackupAsClusterAdmin|deleteHistoryBackupAsClusterAdmin")]
public sealed class ClusterHistoryBackupResource
{
    private readonly ResourceContext _context;

    internal ClusterHistoryBackupResource(ResourceContext context) => _context = context;

    /// <summary>A reference to one backup, by its id. No request is sent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public ClusterHistoryBackupReference this[long backupId] => new(_context, BackupId.Check(backupId));

    /// <summary>
    /// Starts a backup under one id (<c>POST /cluster/v2/backups/history</c>). The id is checked on all physical tenants before any backup
    /// starts.
    /// </summary>
    /// <param name="backupId">The id; 1 or more.</param>
    /// <param name="physicalTenantId">The physical tenant. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id is below 1, or the physical tenant's is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">The physical tenant does not exist.</exception>
    /// <exception cref="CamundaConflictException">A backup with this id already exists.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterTakeHistoryBackupResponse> TakeAsync(
        long backupId, string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.TakeHistoryBackupAsClusterAdminAsync(
            new TakeHistoryBackupRequest { BackupId = BackupId.Check(backupId) },
            Require.TextOrNull(physicalTenantId),
            cancellationToken);

    /// <summary>Lists the backups by their ids (<c>GET /cluster/v2/backups/history</c>).</summary>
    /// <param name="prefix">The prefix of the ids, followed by <c>*</c>, such as <c>2026*</c>. Default: all backups.</param>
    /// <param name="verbose">
    /// Whether details are read from the store; without them the response is faster. Default: yes, as in the API.
    /// </param>
    /// <param name="physicalTenantId">The physical tenant. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">
    /// The prefix does not consist of digits followed by <c>*</c>, or the physical tenant's id is empty or white space.
    /// </exception>
    /// <exception cref="CamundaNotFoundException">The physical tenant does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<IReadOnlyList<ClusterHistoryBackupInfo>> ListAsync(
        string? prefix = null, bool? verbose = null, string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.ListHistoryBackupsAsClusterAdminAsync(
            Require.TextOrNull(physicalTenantId), BackupId.CheckPrefix(prefix), verbose, cancellationToken);
}
