namespace Camunda.Rest;

[RequiresContract("restore")]
public sealed partial class RecoveryResource
{
    /// <summary>
    /// Returns a builder that replaces the data of the cluster with that of backups (<c>POST /restore</c>). Requires recovery mode.
    /// </summary>
    public RestoreBuilder Restore() => new(_context);
}
