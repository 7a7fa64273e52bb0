using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class AuthorizationReference
{
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
}
