using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class SystemResource
{
    /// <summary>Reads the settings of the cluster that clients need to know (<c>GET /system/configuration</c>).</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<SystemConfigurationResponse> GetConfigurationAsync(CancellationToken cancellationToken = default) =>
        _context.Api.System.GetSystemConfigurationAsync(cancellationToken);
}
