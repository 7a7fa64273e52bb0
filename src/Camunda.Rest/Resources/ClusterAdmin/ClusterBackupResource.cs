namespace Camunda.Rest;

/// <summary>Backups of all physical tenants of a cluster or of one, for its administrator.</summary>
[RequiresContract("takeRuntimeBackupAsClusterAdmin|listRuntimeBackupsAsClusterAdmin|getRuntimeBackupAsClusterAdmin|deleteRuntimeBackupAsClusterAdmin|getRuntimeBackupStateAsClusterAdmin|deleteRuntimeBackupStateAsClusterAdmin|syncRuntimeBackupStateAsClusterAdmin|takeHistoryBackupAsClusterAdmin|listHistoryBackupsAsClusterAdmin|getHistoryBackupAsClusterAdmin|deleteHistoryBackupAsClusterAdmin")]
public sealed class ClusterBackupResource
{
    private readonly ResourceContext _context;

    internal ClusterBackupResource(ResourceContext context) => _context = context;

    /// <summary>Backups of the runtime data of the partitions.</summary>
    public ClusterRuntimeBackupResource Runtime => field ??= new(_context);

    /// <summary>Backups of the search indices; only with Elasticsearch or OpenSearch.</summary>
    public ClusterHistoryBackupResource History => field ??= new(_context);
}
