using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>What an authorization permits, in the making. Immutable: every method returns a new builder.</summary>
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

    /// <summary>Says on which resource the permissions are given.</summary>
    /// <param name="resourceType">The kind of the resource.</param>
    /// <param name="resourceId">Its id; <c>*</c> stands for all of the kind.</param>
    /// <exception cref="ArgumentException">The kind is <c>default</c>, or the id is empty.</exception>
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

    /// <summary>Says what is permitted, replacing what was given before.</summary>
    /// <exception cref="ArgumentException">There is no permission, or one is <c>default</c>.</exception>
    public TSelf Permit(params PermissionType[] permissions)
    {
        var kept = Require.NoneDefault(permissions);
        if (kept.Count == 0)
            throw new ArgumentException("An authorization has at least one permission. Delete the authorization to take all of them.", nameof(permissions));
        return With(copy => copy._permissions = kept);
    }

    private protected AuthorizationRequest ToRequest()
    {
        if (_permissions.Count == 0)
            throw new InvalidOperationException("The authorization permits nothing yet. Say what with Permit.");
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
            throw new InvalidOperationException("The authorization names no resource yet. Say on which with On.");
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
