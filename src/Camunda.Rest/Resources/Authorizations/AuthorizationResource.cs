using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class AuthorizationResource
{
    /// <summary>Starts an authorization (<c>POST /authorizations</c>).</summary>
    /// <param name="ownerType">What the owner is.</param>
    /// <param name="ownerId">Who gets the permissions: the id of the user, client, group, role or mapping rule.</param>
    /// <exception cref="ArgumentException">The type is <c>default</c>, or the id is empty.</exception>
    public AuthorizationCreateBuilder Create(OwnerType ownerType, string ownerId)
    {
        Require.NotDefault(ownerType);
        Require.Text(ownerId);
        return new AuthorizationCreateBuilder(_context, ownerType, ownerId);
    }
}
