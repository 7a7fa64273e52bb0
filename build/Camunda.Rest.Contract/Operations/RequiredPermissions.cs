using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Operations;

/// <summary>What a caller has to be permitted, as the contract states it.</summary>
internal static class RequiredPermissions
{
    /// <summary>
    /// The permissions in words, such as <c>CREATE on TENANT</c>, separated by commas; empty where the contract names none.
    /// </summary>
    public static string Of(ContractOperation operation) => string.Join(
        ',',
        (operation.Json["x-required-permissions"] as JsonArray ?? [])
            .Select(permission => (Type: permission.Text("permissionType"), Resource: permission.Text("resourceType")))
            .Where(permission => permission is { Type: not null, Resource: not null })
            .Select(permission => $"{permission.Type} on {permission.Resource}")
            .Distinct());
}
