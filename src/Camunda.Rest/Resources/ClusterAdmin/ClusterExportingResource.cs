using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Exporting of all physical tenants of a cluster, for its administrator.</summary>
[RequiresContract("getClusterExportingStatus|pauseClusterExporting|resumeClusterExporting")]
public sealed class ClusterExportingResource
{
    private readonly ResourceContext _context;

    internal ClusterExportingResource(ResourceContext context) => _context = context;

    /// <summary>
    /// Reads the state of exporting (<c>GET /cluster/v2/exporting</c>). It is mixed while replicas differ; only "paused" confirms a pause.
    /// </summary>
    /// <exception cref="CamundaForbiddenException">The caller is not a cluster administrator.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ExportingStatusResponse> GetStatusAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Exporting.GetClusterExportingStatusAsync(cancellationToken);

    /// <summary>Pauses exporting (<c>POST /cluster/v2/exporting/pause</c>).</summary>
    /// <param name="soft">Whether exporting continues without updating its acknowledged position. Default: no, as in the API.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaForbiddenException">The caller is not a cluster administrator.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task PauseAsync(bool? soft = null, CancellationToken cancellationToken = default) =>
        _context.Api.Exporting.PauseClusterExportingAsync(soft, cancellationToken);

    /// <summary>Resumes exporting, however it was paused (<c>POST /cluster/v2/exporting/resume</c>).</summary>
    /// <exception cref="CamundaForbiddenException">The caller is not a cluster administrator.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task ResumeAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Exporting.ResumeClusterExportingAsync(cancellationToken);
}
