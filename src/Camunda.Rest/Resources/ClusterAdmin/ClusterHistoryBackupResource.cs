using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Backups of the search indices of all physical tenants of a cluster or of one, for its administrator.</summary>
[RequiresContract("takeHistoryBackupAsClusterAdmin|listHistoryBackupsAsClusterAdmin|getHistoryBackupAsClusterAdmin|deleteHistoryBackupAsClusterAdmin")]
public sealed class ClusterHistoryBackupResource
{
    private readonly ResourceContext _context;

    internal ClusterHistoryBackupResource(ResourceContext context) => _context = context;

    /// <summary>One backup, by its id. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is below 1.</exception>
    public ClusterHistoryBackupReference this[long backupId] => new(_context, BackupId.Check(backupId));

    /// <summary>Starts a backup under one id (<c>POST /cluster/v2/backups/history</c>), which is checked everywhere before anything starts.</summary>
    /// <param name="backupId">The id; 1 or more.</param>
    /// <param name="physicalTenantId">Backs up one physical tenant. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id is below 1, or the physical tenant's is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such physical tenant.</exception>
    /// <exception cref="CamundaConflictException">There is a backup with this id.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterTakeHistoryBackupResponse> TakeAsync(long backupId, string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.TakeHistoryBackupAsClusterAdminAsync(
            new TakeHistoryBackupRequest { BackupId = BackupId.Check(backupId) },
            Require.TextOrNull(physicalTenantId),
            cancellationToken);

    /// <summary>Lists the backups by their ids (<c>GET /cluster/v2/backups/history</c>).</summary>
    /// <param name="prefix">What ids have to begin with, and <c>*</c> behind it, such as <c>2026*</c>. Default: all backups.</param>
    /// <param name="verbose">Whether the store is asked for details; without them the answer is quicker and says less. Default: yes, as in the API.</param>
    /// <param name="physicalTenantId">Lists those of one physical tenant. Default: of all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The prefix is not digits with <c>*</c> behind them, or the physical tenant's id is empty or white space.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such physical tenant.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<IReadOnlyList<ClusterHistoryBackupInfo>> ListAsync(
        string? prefix = null, bool? verbose = null, string? physicalTenantId = null, CancellationToken cancellationToken = default) =>
        _context.Api.Backups.ListHistoryBackupsAsClusterAdminAsync(Require.TextOrNull(physicalTenantId), BackupId.CheckPrefix(prefix), verbose, cancellationToken);
}
