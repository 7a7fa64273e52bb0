using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Builds a restore. Immutable: every method returns a new builder.</summary>
[RequiresContract("restore")]
public sealed class RestoreBuilder : RequestBuilder<RestoreBuilder>
{
    private readonly ResourceContext _context;
    private BackupSelection? _selection;
    private bool? _dryRun;

    internal RestoreBuilder(ResourceContext context) => _context = context;

    /// <summary>Restores from these backups, one per partition, replacing an earlier selection.</summary>
    /// <exception cref="ArgumentException">No id is given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An id is below 1.</exception>
    public RestoreBuilder FromBackups(params long[] backupIds)
    {
        var selection = BackupSelection.Of(backupIds);
        return With(copy => copy._selection = selection);
    }

    /// <summary>Restores from the backups of a period, replacing an earlier selection.</summary>
    /// <param name="from">The start of the period. Default: the first backup.</param>
    /// <param name="to">The end of the period. Default: the last backup.</param>
    /// <exception cref="ArgumentException">The period has neither start nor end, or ends before it starts.</exception>
    public RestoreBuilder FromPeriod(DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var selection = BackupSelection.Of(from, to);
        return With(copy => copy._selection = selection);
    }

    /// <summary>Validates and plans the restore without executing it.</summary>
    /// <param name="dryRun">False to execute it.</param>
    public RestoreBuilder AsDryRun(bool dryRun = true) => With(copy => copy._dryRun = dryRun);

    /// <summary>Starts the restore. Returns before it is complete; see <see cref="RecoveryResource.GetRestoreStatusAsync"/>.</summary>
    /// <exception cref="InvalidOperationException">No backups were selected. Nothing was sent.</exception>
    /// <exception cref="CamundaConflictException">The cluster is not in recovery mode.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterRestoreResponse> SendAsync(CancellationToken cancellationToken = default) => _selection is { } selection
        ? _context.Api.Recovery.RestoreAsync(selection.ToRequest(), _dryRun, cancellationToken)
        : throw new InvalidOperationException("The restore has no backups. Select them with FromBackups or FromPeriod. Nothing was sent.");
}
