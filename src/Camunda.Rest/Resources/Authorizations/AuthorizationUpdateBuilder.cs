using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Builds the replacement of an authorization. Immutable: every method returns a new builder.</summary>
public sealed class AuthorizationUpdateBuilder : AuthorizationBuilder<AuthorizationUpdateBuilder>
{
    private readonly ResourceContext _context;
    private readonly AuthorizationKey _key;

    internal AuthorizationUpdateBuilder(ResourceContext context, AuthorizationKey key, OwnerType ownerType, string ownerId)
        : base(ownerType, ownerId)
    {
        _context = context;
        _key = key;
    }

    /// <summary>Replaces the authorization.</summary>
    /// <exception cref="InvalidOperationException">The resource or the permissions are missing. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">The authorization or the owner does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task SendAsync(CancellationToken cancellationToken = default) =>
        _context.Api.Authorizations.UpdateAuthorizationAsync(_key, ToRequest(), cancellationToken);
}
