using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Builds an authorization. Immutable: every method returns a new builder.</summary>
/// <typeparam name="TSelf">The type of the builder itself.</typeparam>
public abstract partial class AuthorizationBuilder<TSelf> : RequestBuilder<TSelf>
    where TSelf : AuthorizationBuilder<TSelf>
{
    private readonly OwnerType _ownerType;
    private readonly string _ownerId;
    private ResourceType _resourceType;
    private string? _resourceId;
    [RequiresContract("AuthorizationPropertyBasedRequest")]
    private string? _propertyName;
    private IReadOnlyList<PermissionType> _permissions = [];

    private protected AuthorizationBuilder(OwnerType ownerType, string ownerId)
    {
        _ownerType = ownerType;
        _ownerId = ownerId;
    }

    /// <summary>Grants the permissions on a resource.</summary>
    /// <param name="resourceType">The type of the resource.</param>
    /// <param name="resourceId">Its id; <c>*</c> for all resources of the type.</param>
    /// <exception cref="ArgumentException">The type is <c>default</c>, or the id is empty.</exception>
    public TSelf On(ResourceType resourceType, string resourceId)
    {
        Require.NotDefault(resourceType);
        Require.Text(resourceId);
        return With(copy =>
        {
            copy._resourceType = resourceType;
            copy._resourceId = resourceId;
#if CAMUNDA_8_9_OR_GREATER
            copy._propertyName = null;
#endif
        });
    }

    /// <summary>Sets the permissions, replacing earlier ones.</summary>
    /// <exception cref="ArgumentException">No permission is given, or one is <c>default</c>.</exception>
    public TSelf Permit(params PermissionType[] permissions)
    {
        var kept = Require.NoneDefault(permissions);
        if (kept.Count == 0)
        {
            throw new ArgumentException("An authorization requires at least one permission. "
                + "Delete the authorization to revoke all of them.", nameof(permissions));
        }

        return With(copy => copy._permissions = kept);
    }

    private protected AuthorizationRequest ToRequest()
    {
        if (_permissions.Count == 0)
            throw new InvalidOperationException("The authorization has no permissions. Add them with Permit.");
#if CAMUNDA_8_9_OR_GREATER
        if (_propertyName is not null)
        {
            return new AuthorizationPropertyBasedRequest
            {
                OwnerId = _ownerId,
                OwnerType = _ownerType,
                ResourcePropertyName = _propertyName,
                ResourceType = _resourceType,
                PermissionTypes = _permissions,
            };
        }
#endif
        if (_resourceId is null)
            throw new InvalidOperationException("The authorization has no resource. Set it with On.");
#if CAMUNDA_8_9_OR_GREATER
        return new AuthorizationIdBasedRequest
#else
        return new AuthorizationRequest
#endif
        {
            OwnerId = _ownerId,
            OwnerType = _ownerType,
            ResourceId = _resourceId,
            ResourceType = _resourceType,
            PermissionTypes = _permissions,
        };
    }
}
