using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>
/// What an administrator of the whole cluster does, over all physical tenants or for one. These calls take the credentials of a cluster administrator,
/// which are not those of a user of the cluster: make a client of its own for them.
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

    /// <summary>Says whether all, some or none of the physical tenants can work (<c>GET /cluster/v2/status</c>). It needs no credentials.</summary>
    /// <returns>The status, also where none can work, which the cluster says with a 503.</returns>
    /// <exception cref="CamundaException">The cluster did not answer with its status.</exception>
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
    /// <exception cref="CamundaForbiddenException">The caller is no cluster administrator.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterTopologyResponse> GetTopologyAsync(CancellationToken cancellationToken = default) => _context.Api.Cluster.GetClusterTopologyAsync(cancellationToken);

    /// <summary>The status in the body of a 503; null where it is something else, such as a proxy's page.</summary>
    private static ClusterStatusResponse? ReadStatus(string? body)
    {
        try
        {
            return body is not null && CamundaJson.Deserialize<ClusterStatusResponse>(body) is { Status.IsKnown: true } status ? status : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
