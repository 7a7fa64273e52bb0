namespace Camunda.Rest;

public sealed partial class CamundaClient
{
    /// <summary>Backups: taken, listed, deleted.</summary>
    public BackupResource Backups => field ??= new(_context);

    /// <summary>What an administrator of the whole cluster does, with credentials of its own.</summary>
    public ClusterAdminResource ClusterAdmin => field ??= new(_context);

    /// <summary>Exporting to the secondary storage: paused and resumed.</summary>
    public ExportingResource Exporting => field ??= new(_context);

    /// <summary>Recovery mode, and restores from backups.</summary>
    public RecoveryResource Recovery => field ??= new(_context);
}
