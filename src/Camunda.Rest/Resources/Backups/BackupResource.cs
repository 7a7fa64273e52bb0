namespace Camunda.Rest;

/// <summary>Backups of the cluster's runtime data, and of the history in its secondary storage.</summary>
[RequiresContract("takeRuntimeBackup|listRuntimeBackups|getRuntimeBackup|deleteRuntimeBackup|getRuntimeBackupState|deleteRuntimeBackupState|syncRuntimeBackupState|takeHistoryBackup|listHistoryBackups|getHistoryBackup|deleteHistoryBackup")]
public sealed partial class BackupResource
{
    private readonly ResourceContext _context;

    internal BackupResource(ResourceContext context) => _context = context;

    /// <summary>Backups of the runtime data of the partitions.</summary>
    public RuntimeBackupResource Runtime => field ??= new(_context);

    /// <summary>Backups of the search indices; only with Elasticsearch or OpenSearch.</summary>
    public HistoryBackupResource History => field ??= new(_context);
}
