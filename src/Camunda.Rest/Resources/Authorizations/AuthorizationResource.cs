using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class AuthorizationResource
{
    /// <summary>Returns a builder for a new authorization (<c>POST /authorizations</c>).</summary>
    /// <param name="ownerType">The type of the owner.</param>
    /// <param name="ownerId">The id of the user, client, group, role or mapping rule that is granted the permissions.</param>
    /// <exception cref="ArgumentException">The type is <c>default</c>, or the id is empty.</exception>
    public AuthorizationCreateBuilder Create(OwnerType ownerType, string ownerId)
    {
        Require.NotDefault(ownerType);
        Require.Text(ownerId);
        return new AuthorizationCreateBuilder(_context, ownerType, ownerId);
    }
}
