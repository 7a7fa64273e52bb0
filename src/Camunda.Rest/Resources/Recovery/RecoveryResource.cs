namespace Camunda.Rest;

[RequiresContract("restore")]
public sealed partial class RecoveryResource
{
    /// <summary>Replaces the data of the cluster by that of backups (<c>POST /restore</c>), in recovery mode only.</summary>
    public RestoreBuilder Restore() => new(_context);
}
