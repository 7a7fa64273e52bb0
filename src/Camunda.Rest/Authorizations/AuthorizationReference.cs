using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One authorization, by its key.</summary>
public sealed class AuthorizationReference
{
    private readonly ResourceContext _context;

    internal AuthorizationReference(ResourceContext context, AuthorizationKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the authorization.</summary>
    public AuthorizationKey Key { get; }

    /// <summary>Reads the authorization (<c>GET /authorizations/{authorizationKey}</c>). Eventually consistent: a change shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such authorization, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<AuthorizationResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the authorization shows up.</summary>
    public EventualRead<AuthorizationResult> Get() => new(
        _context,
        CamundaOperations.GetAuthorization,
        cancellationToken => _context.Api.Authorizations.GetAuthorizationAsync(Key, cancellationToken));

    /// <summary>Starts a replacement of the authorization, which states it as a whole (<c>PUT /authorizations/{authorizationKey}</c>).</summary>
    /// <param name="ownerType">What the owner is.</param>
    /// <param name="ownerId">Who gets the permissions.</param>
    /// <exception cref="ArgumentException">The type is <c>default</c>, or the id is empty.</exception>
    public AuthorizationUpdateBuilder Update(OwnerType ownerType, string ownerId)
    {
        Require.NotDefault(ownerType);
        Require.Text(ownerId);
        return new AuthorizationUpdateBuilder(_context, Key, ownerType, ownerId);
    }

    /// <summary>Deletes the authorization (<c>DELETE /authorizations/{authorizationKey}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such authorization.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) => _context.Api.Authorizations.DeleteAuthorizationAsync(Key, cancellationToken);
}
