using System.Collections.Immutable;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A restore of all physical tenants of a cluster or of one in the making. Immutable: every method returns a new builder.</summary>
[RequiresContract("restoreAsClusterAdmin")]
public sealed class ClusterRestoreBuilder : RequestBuilder<ClusterRestoreBuilder>
{
    private readonly ResourceContext _context;
    private BackupSelection? _selection;
    private ImmutableSortedDictionary<string, BackupSelection> _overrides = ImmutableSortedDictionary.Create<string, BackupSelection>(StringComparer.Ordinal);
    private string? _physicalTenantId;
    private bool? _dryRun;

    internal ClusterRestoreBuilder(ResourceContext context) => _context = context;

    /// <summary>Restores from these backups, one per partition, instead of what was chosen before.</summary>
    /// <exception cref="ArgumentException">There is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An id is below 1.</exception>
    public ClusterRestoreBuilder FromBackups(params long[] backupIds)
    {
        var selection = BackupSelection.Of(backupIds);
        return With(copy => copy._selection = selection);
    }

    /// <summary>Restores from the backups of a time, instead of what was chosen before.</summary>
    /// <param name="from">Where the time begins. Default: with the first backup.</param>
    /// <param name="to">Where it ends. Default: with the last backup.</param>
    /// <exception cref="ArgumentException">The time has neither beginning nor end, or ends before it begins.</exception>
    public ClusterRestoreBuilder FromPeriod(DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var selection = BackupSelection.Of(from, to);
        return With(copy => copy._selection = selection);
    }

    /// <summary>Restores one physical tenant from backups of its own while the others are restored from what is chosen for all.</summary>
    /// <exception cref="ArgumentException">The physical tenant's id is empty or white space, or there is no backup.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A backup's id is below 1.</exception>
    public ClusterRestoreBuilder OverrideWithBackups(string physicalTenantId, params long[] backupIds)
    {
        Require.Text(physicalTenantId);
        return Override(physicalTenantId, BackupSelection.Of(backupIds));
    }

    /// <summary>Restores one physical tenant from the backups of another time while the others are restored from what is chosen for all.</summary>
    /// <param name="physicalTenantId">The physical tenant.</param>
    /// <param name="from">Where the time begins. Default: with the first backup.</param>
    /// <param name="to">Where it ends. Default: with the last backup.</param>
    /// <exception cref="ArgumentException">The physical tenant's id is empty or white space, or the time has neither beginning nor end, or ends before it begins.</exception>
    public ClusterRestoreBuilder OverrideWithPeriod(string physicalTenantId, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        Require.Text(physicalTenantId);
        return Override(physicalTenantId, BackupSelection.Of(from, to));
    }

    /// <summary>Restores this physical tenant only. Default: all of them.</summary>
    /// <exception cref="ArgumentException">The id is empty or white space.</exception>
    public ClusterRestoreBuilder ForPhysicalTenant(string physicalTenantId)
    {
        Require.Text(physicalTenantId);
        return With(copy => copy._physicalTenantId = physicalTenantId);
    }

    /// <summary>Only checks and plans the restore.</summary>
    /// <param name="dryRun">False to carry it out after all.</param>
    public ClusterRestoreBuilder AsDryRun(bool dryRun = true) => With(copy => copy._dryRun = dryRun);

    /// <summary>Starts the restore. It returns while the restore goes on.</summary>
    /// <exception cref="InvalidOperationException">No backups were chosen, or one physical tenant is restored and another has backups of its own. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such physical tenant.</exception>
    /// <exception cref="CamundaConflictException">A physical tenant is not in recovery mode.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterRestoreResponse> SendAsync(CancellationToken cancellationToken = default)
    {
        if (_selection is null && _overrides.IsEmpty)
            throw new InvalidOperationException("The restore has no backups to restore from. Choose them with FromBackups or FromPeriod. Nothing was sent.");
        if (_physicalTenantId is not null && !_overrides.IsEmpty)
        {
            throw new InvalidOperationException(
                $"Only '{_physicalTenantId}' is restored, so no physical tenant can have backups of its own. Choose the backups with FromBackups or FromPeriod, or leave out ForPhysicalTenant. Nothing was sent.");
        }

        return _context.Api.Recovery.RestoreAsClusterAdminAsync(
            new ClusterRestoreRequest
            {
                BackupIds = _selection?.BackupIds,
                From = _selection?.From,
                To = _selection?.To,
                Overrides = _overrides.IsEmpty ? null : _overrides.ToImmutableSortedDictionary(each => each.Key, each => each.Value.ToRequest(), StringComparer.Ordinal),
            },
            _physicalTenantId,
            _dryRun,
            cancellationToken);
    }

    private ClusterRestoreBuilder Override(string physicalTenantId, BackupSelection selection) =>
        With(copy => copy._overrides = copy._overrides.SetItem(physicalTenantId, selection));
}
