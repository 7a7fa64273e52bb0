using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Who the client is to the cluster.</summary>
public sealed partial class AuthenticationResource
{
    private readonly ResourceContext _context;

    internal AuthenticationResource(ResourceContext context) => _context = context;

    /// <summary>Reads who the caller is, with the tenants, groups and roles that the cluster sees (<c>GET /authentication/me</c>).</summary>
    /// <exception cref="CamundaUnauthorizedException">The cluster does not know the caller.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<CamundaUserResult> GetAsync(CancellationToken cancellationToken = default) => _context.Api.Authentication.GetAuthenticationAsync(cancellationToken);
}
