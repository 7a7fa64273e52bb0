using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class AuthorizationReference
{
    /// <summary>Returns a builder that replaces the authorization as a whole (<c>PUT /authorizations/{authorizationKey}</c>).</summary>
    /// <param name="ownerType">The type of the owner.</param>
    /// <param name="ownerId">The id of the owner, which is granted the permissions.</param>
    /// <exception cref="ArgumentException">The type is <c>default</c>, or the id is empty.</exception>
    public AuthorizationUpdateBuilder Update(OwnerType ownerType, string ownerId)
    {
        Require.NotDefault(ownerType);
        Require.Text(ownerId);
        return new AuthorizationUpdateBuilder(_context, Key, ownerType, ownerId);
    }
}
