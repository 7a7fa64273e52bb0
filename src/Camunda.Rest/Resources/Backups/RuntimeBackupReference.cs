using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One backup of the runtime data of the partitions, by its id.</summary>
[RequiresContract("getRuntimeBackup|deleteRuntimeBackup")]
public sealed class RuntimeBackupReference
{
    private readonly ResourceContext _context;

    internal RuntimeBackupReference(ResourceContext context, long backupId)
    {
        _context = context;
        BackupId = backupId;
    }

    /// <summary>The id of the backup.</summary>
    public long BackupId { get; }

    /// <summary>Reads the state of the backup (<c>GET /backups/runtime/{backupId}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">The backup does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<BackupInfo> GetAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Backups.GetRuntimeBackupAsync(BackupId, cancellationToken);

    /// <summary>Deletes the backup (<c>DELETE /backups/runtime/{backupId}</c>).</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Backups.DeleteRuntimeBackupAsync(BackupId, cancellationToken);
}
