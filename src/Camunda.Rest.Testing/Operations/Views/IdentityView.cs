using Camunda.Rest.Testing.Identity;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Tenants, groups, roles, users, clients and mapping rules, as entities and as members.</summary>
internal static class IdentityView
{
    public static EntityView<IdentityRecord> Create(IdentityKind kind)
    {
        EntityView<IdentityRecord> view = new EntityView<IdentityRecord>("key")
            .SearchedBy("key", FieldKind.Key, record => [record.Key])
            .Text(IdField(kind), record => record.Id.Value);
        return kind switch
        {
            IdentityKind.Client => view,
            IdentityKind.User => view.Text("name", record => record.Name).Text("email", record => record.Email),
            IdentityKind.MappingRule => view
                .Text("name", record => record.Name)
                .Text("claimName", record => record.ClaimName)
                .Text("claimValue", record => record.ClaimValue),
            _ => view.Text("name", record => record.Name).Text("description", record => record.Description),
        };
    }

    /// <summary>The name of the id in the API: of a property and of a part of the path.</summary>
    public static string IdField(IdentityKind kind) => kind switch
    {
        IdentityKind.Tenant => "tenantId",
        IdentityKind.Group => "groupId",
        IdentityKind.Role => "roleId",
        IdentityKind.User => "username",
        IdentityKind.Client => "clientId",
        IdentityKind.MappingRule => "mappingRuleId",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
