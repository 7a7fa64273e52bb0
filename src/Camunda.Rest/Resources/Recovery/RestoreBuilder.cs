using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A restore in the making. Immutable: every method returns a new builder.</summary>
[RequiresContract("restore")]
public sealed class RestoreBuilder : RequestBuilder<RestoreBuilder>
{
    private readonly ResourceContext _context;
    private BackupSelection? _selection;
    private bool? _dryRun;

    internal RestoreBuilder(ResourceContext context) => _context = context;

    /// <summary>Restores from these backups, one per partition, instead of what was chosen before.</summary>
    /// <exception cref="ArgumentException">There is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An id is below 1.</exception>
    public RestoreBuilder FromBackups(params long[] backupIds)
    {
        var selection = BackupSelection.Of(backupIds);
        return With(copy => copy._selection = selection);
    }

    /// <summary>Restores from the backups of a time, instead of what was chosen before.</summary>
    /// <param name="from">Where the time begins. Default: with the first backup.</param>
    /// <param name="to">Where it ends. Default: with the last backup.</param>
    /// <exception cref="ArgumentException">The time has neither beginning nor end, or ends before it begins.</exception>
    public RestoreBuilder FromPeriod(DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var selection = BackupSelection.Of(from, to);
        return With(copy => copy._selection = selection);
    }

    /// <summary>Only checks and plans the restore.</summary>
    /// <param name="dryRun">False to carry it out after all.</param>
    public RestoreBuilder AsDryRun(bool dryRun = true) => With(copy => copy._dryRun = dryRun);

    /// <summary>Starts the restore. It returns while the restore goes on; see <see cref="RecoveryResource.GetRestoreStatusAsync"/>.</summary>
    /// <exception cref="InvalidOperationException">No backups were chosen. Nothing was sent.</exception>
    /// <exception cref="CamundaConflictException">The cluster is not in recovery mode.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterRestoreResponse> SendAsync(CancellationToken cancellationToken = default) => _selection is { } selection
        ? _context.Api.Recovery.RestoreAsync(selection.ToRequest(), _dryRun, cancellationToken)
        : throw new InvalidOperationException("The restore has no backups to restore from. Choose them with FromBackups or FromPeriod. Nothing was sent.");
}
