using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Builds a new authorization. Immutable: every method returns a new builder.</summary>
public sealed class AuthorizationCreateBuilder : AuthorizationBuilder<AuthorizationCreateBuilder>
{
    private readonly ResourceContext _context;

    internal AuthorizationCreateBuilder(ResourceContext context, OwnerType ownerType, string ownerId)
        : base(ownerType, ownerId) => _context = context;

    /// <summary>Creates the authorization.</summary>
    /// <exception cref="InvalidOperationException">The resource or the permissions are missing. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">The owner does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<AuthorizationCreateResult> SendAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Authorizations.CreateAuthorizationAsync(ToRequest(), cancellationToken);
}
