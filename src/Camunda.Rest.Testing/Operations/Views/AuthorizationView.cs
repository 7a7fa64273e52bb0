using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Identity;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Authorizations.</summary>
internal static class AuthorizationView
{
    public static EntityView<AuthorizationRecord> Create() => new EntityView<AuthorizationRecord>("authorizationKey")
        .Key("authorizationKey", authorization => authorization.Key)
        .Text("ownerId", authorization => authorization.OwnerId)
        .Text("ownerType", authorization => authorization.OwnerType)
        .Text("resourceType", authorization => authorization.ResourceType)
        .Text("resourceId", authorization => authorization.ResourceId)
        .Text("resourcePropertyName", authorization => authorization.ResourcePropertyName)
        .Texts("permissionTypes", authorization => authorization.PermissionTypes)
        .Filter("resourceIds", operand => authorization => Contains(operand, authorization.ResourceId))
        .Filter("resourcePropertyNames", operand => authorization => Contains(operand, authorization.ResourcePropertyName));

    private static bool Contains(JsonNode values, string? value) =>
        values.AsArray().Any(candidate => candidate!.GetValue<string>() == value);
}
