using System.Collections.Immutable;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Builds a restore of all physical tenants of a cluster or of one. Immutable: every method returns a new builder.</summary>
[RequiresContract("restoreAsClusterAdmin")]
public sealed class ClusterRestoreBuilder : RequestBuilder<ClusterRestoreBuilder>
{
    private readonly ResourceContext _context;
    private BackupSelection? _selection;
    private ImmutableSortedDictionary<string, BackupSelection> _overrides =
        ImmutableSortedDictionary.Create<string, BackupSelection>(StringComparer.Ordinal);
    private string? _physicalTenantId;
    private bool? _dryRun;

    internal ClusterRestoreBuilder(ResourceContext context) => _context = context;

    /// <summary>Restores from these backups, one per partition, replacing an earlier selection.</summary>
    /// <exception cref="ArgumentException">No id is given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An id is below 1.</exception>
    public ClusterRestoreBuilder FromBackups(params long[] backupIds)
    {
        var selection = BackupSelection.Of(backupIds);
        return With(copy => copy._selection = selection);
    }

    /// <summary>Restores from the backups of a period, replacing an earlier selection.</summary>
    /// <param name="from">The start of the period. Default: the first backup.</param>
    /// <param name="to">The end of the period. Default: the last backup.</param>
    /// <exception cref="ArgumentException">The period has neither start nor end, or ends before it starts.</exception>
    public ClusterRestoreBuilder FromPeriod(DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var selection = BackupSelection.Of(from, to);
        return With(copy => copy._selection = selection);
    }

    /// <summary>Restores one physical tenant from its own backups, and the others from the selection for all.</summary>
    /// <exception cref="ArgumentException">The physical tenant's id is empty or white space, or no backup is given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A backup's id is below 1.</exception>
    public ClusterRestoreBuilder OverrideWithBackups(string physicalTenantId, params long[] backupIds)
    {
        Require.Text(physicalTenantId);
        return Override(physicalTenantId, BackupSelection.Of(backupIds));
    }

    /// <summary>Restores one physical tenant from the backups of its own period, and the others from the selection for all.</summary>
    /// <param name="physicalTenantId">The physical tenant.</param>
    /// <param name="from">The start of the period. Default: the first backup.</param>
    /// <param name="to">The end of the period. Default: the last backup.</param>
    /// <exception cref="ArgumentException">
    /// The physical tenant's id is empty or white space, or the period has neither start nor end, or ends before it starts.
    /// </exception>
    public ClusterRestoreBuilder OverrideWithPeriod(string physicalTenantId, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        Require.Text(physicalTenantId);
        return Override(physicalTenantId, BackupSelection.Of(from, to));
    }

    /// <summary>Restores this physical tenant only. Default: all.</summary>
    /// <exception cref="ArgumentException">The id is empty or white space.</exception>
    public ClusterRestoreBuilder ForPhysicalTenant(string physicalTenantId)
    {
        Require.Text(physicalTenantId);
        return With(copy => copy._physicalTenantId = physicalTenantId);
    }

    /// <summary>Validates and plans the restore without executing it.</summary>
    /// <param name="dryRun">False to execute it.</param>
    public ClusterRestoreBuilder AsDryRun(bool dryRun = true) => With(copy => copy._dryRun = dryRun);

    /// <summary>Starts the restore. Returns before it is complete.</summary>
    /// <exception cref="InvalidOperationException">
    /// No backups were selected, or only one physical tenant is restored but another has its own backups. Nothing was sent.
    /// </exception>
    /// <exception cref="CamundaNotFoundException">The physical tenant does not exist.</exception>
    /// <exception cref="CamundaConflictException">A physical tenant is not in recovery mode.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterRestoreResponse> SendAsync(CancellationToken cancellationToken = default)
    {
        if (_selection is null && _overrides.IsEmpty)
        {
            throw new InvalidOperationException("The restore has no backups. "
                + "Select them with FromBackups or FromPeriod. Nothing was sent.");
        }

        if (_physicalTenantId is not null && !_overrides.IsEmpty)
        {
            throw new InvalidOperationException(
                $"Only '{_physicalTenantId}' is restored, so no physical tenant can have its own backups. Use FromBackups or FromPeriod, "
                    + "or omit ForPhysicalTenant. Nothing was sent.");
        }

        return _context.Api.Recovery.RestoreAsClusterAdminAsync(
            new ClusterRestoreRequest
            {
                BackupIds = _selection?.BackupIds,
                From = _selection?.From,
                To = _selection?.To,
                Overrides = _overrides.IsEmpty
                    ? null
                    : _overrides.ToImmutableSortedDictionary(each => each.Key, each => each.Value.ToRequest(), StringComparer.Ordinal),
            },
            _physicalTenantId,
            _dryRun,
            cancellationToken);
    }

    private ClusterRestoreBuilder Override(string physicalTenantId, BackupSelection selection) =>
        With(copy => copy._overrides = copy._overrides.SetItem(physicalTenantId, selection));
}
