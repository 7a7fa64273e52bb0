using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The licence that the cluster runs with.</summary>
public sealed class LicenseResource
{
    private readonly ResourceContext _context;

    internal LicenseResource(ResourceContext context) => _context = context;

    /// <summary>Reads the licence's type and state (<c>GET /license</c>); it needs no credentials.</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<LicenseResponse> GetAsync(CancellationToken cancellationToken = default) => _context.Api.License.GetLicenseAsync(cancellationToken);
}
