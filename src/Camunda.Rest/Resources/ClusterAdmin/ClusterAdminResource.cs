using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>
/// Operations of a cluster administrator, on all physical tenants or on one. They require the credentials of a cluster administrator, which
/// differ from those of a user of the cluster: create a separate client for them.
/// </summary>
[RequiresContract("getClusterStatus|getClusterTopology|takeRuntimeBackupAsClusterAdmin|listRuntimeBackupsAsClusterAdmin|getRuntimeBackupAsClusterAdmin|deleteRuntimeBackupAsClusterAdmin|getRuntimeBackupStateAsClusterAdmin|deleteRuntimeBackupStateAsClusterAdmin|syncRuntimeBackupStateAsClusterAdmin|takeHistoryBackupAsClusterAdmin|listHistoryBackupsAsClusterAdmin|getHistoryBackupAsClusterAdmin|deleteHistoryBackupAsClusterAdmin|getClusterExportingStatus|pauseClusterExporting|resumeClusterExporting|changeClusterModeAsClusterAdmin|restoreAsClusterAdmin")]
public sealed partial class ClusterAdminResource
{
    private readonly ResourceContext _context;

    internal ClusterAdminResource(ResourceContext context) => _context = context;

    /// <summary>Backups of all physical tenants or of one.</summary>
    public ClusterBackupResource Backups => field ??= new(_context);

    /// <summary>Exporting of all physical tenants.</summary>
    public ClusterExportingResource Exporting => field ??= new(_context);

    /// <summary>Recovery mode and restores of all physical tenants or of one.</summary>
    public ClusterRecoveryResource Recovery => field ??= new(_context);

    /// <summary>
    /// Returns whether all, some or none of the physical tenants are available (<c>GET /cluster/v2/status</c>). Requires no credentials.
    /// </summary>
    /// <returns>The status, also when none is available, which the cluster reports with 503.</returns>
    /// <exception cref="CamundaException">The cluster did not report its status.</exception>
    public async Task<ClusterStatusResponse> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await _context.Api.Cluster.GetClusterStatusAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CamundaUnavailableException down) when (ReadStatus(down.RawBody) is { } status)
        {
            return status;
        }
    }

    /// <summary>Reads the brokers of the cluster, and the partitions of each physical tenant (<c>GET /cluster/v2/topology</c>).</summary>
    /// <exception cref="CamundaForbiddenException">The caller is not a cluster administrator.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterTopologyResponse> GetTopologyAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Cluster.GetClusterTopologyAsync(cancellationToken);

    /// <summary>Returns the status in the body of a 503; null when the body is something else, such as a proxy's page.</summary>
    private static ClusterStatusResponse? ReadStatus(string? body)
    {
        try
        {
            return body is not null && CamundaJson.Deserialize<ClusterStatusResponse>(body) is { Status.IsKnown: true } status
                ? status
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
