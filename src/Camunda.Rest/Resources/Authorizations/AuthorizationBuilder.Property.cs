using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("AuthorizationPropertyBasedRequest")]
public abstract partial class AuthorizationBuilder<TSelf>
{
    /// <summary>Grants the permissions on every resource whose property contains the owner, such as the assignee of a user task.</summary>
    /// <param name="resourceType">The type of the resources.</param>
    /// <param name="propertyName">The property.</param>
    /// <exception cref="ArgumentException">The type is <c>default</c>, or the property is empty.</exception>
    public TSelf OnProperty(ResourceType resourceType, string propertyName)
    {
        Require.NotDefault(resourceType);
        Require.Text(propertyName);
        return With(copy =>
        {
            copy._resourceType = resourceType;
            copy._propertyName = propertyName;
            copy._resourceId = null;
        });
    }
}
