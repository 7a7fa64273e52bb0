using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Exporting: how what happens in the cluster gets to its secondary storage. It is paused while a backup is taken.</summary>
public sealed class ExportingResource
{
    private readonly ResourceContext _context;

    internal ExportingResource(ResourceContext context) => _context = context;

    /// <summary>Reads whether exporting runs (<c>GET /exporting</c>); it is mixed where replicas differ, and only "paused" confirms a pause.</summary>
    /// <exception cref="CamundaForbiddenException">The caller may not read it.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ExportingStatusResponse> GetStatusAsync(CancellationToken cancellationToken = default) => _context.Api.Exporting.GetExportingStatusAsync(cancellationToken);

    /// <summary>Pauses exporting on all partitions (<c>POST /exporting/pause</c>).</summary>
    /// <param name="soft">Whether exporting goes on without moving its confirmed position. Default: no, as in the API.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaForbiddenException">The caller may not pause it.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task PauseAsync(bool? soft = null, CancellationToken cancellationToken = default) => _context.Api.Exporting.PauseExportingAsync(soft, cancellationToken);

    /// <summary>Lets exporting go on after a pause of either kind (<c>POST /exporting/resume</c>).</summary>
    /// <exception cref="CamundaForbiddenException">The caller may not resume it.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task ResumeAsync(CancellationToken cancellationToken = default) => _context.Api.Exporting.ResumeExportingAsync(cancellationToken);
}
