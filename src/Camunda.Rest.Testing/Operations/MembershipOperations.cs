using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Identity;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Who is assigned to which tenants, groups and roles.</summary>
internal sealed class MembershipOperations(IdentityStore store)
{
    public void Register(OperationTable table)
    {
        RegisterAssignment(table, IdentityKind.Tenant, IdentityKind.User, "assignUserToTenant", "unassignUserFromTenant");
        RegisterAssignment(table, IdentityKind.Tenant, IdentityKind.Client, "assignClientToTenant", "unassignClientFromTenant");
        RegisterAssignment(
            table, IdentityKind.Tenant, IdentityKind.MappingRule, "assignMappingRuleToTenant", "unassignMappingRuleFromTenant");
        RegisterAssignment(table, IdentityKind.Tenant, IdentityKind.Group, "assignGroupToTenant", "unassignGroupFromTenant");
        RegisterAssignment(table, IdentityKind.Tenant, IdentityKind.Role, "assignRoleToTenant", "unassignRoleFromTenant");
        RegisterAssignment(table, IdentityKind.Group, IdentityKind.User, "assignUserToGroup", "unassignUserFromGroup");
        RegisterAssignment(table, IdentityKind.Group, IdentityKind.Client, "assignClientToGroup", "unassignClientFromGroup");
        RegisterAssignment(table, IdentityKind.Group, IdentityKind.MappingRule, "assignMappingRuleToGroup", "unassignMappingRuleFromGroup");
        RegisterAssignment(table, IdentityKind.Role, IdentityKind.User, "assignRoleToUser", "unassignRoleFromUser");
        RegisterAssignment(table, IdentityKind.Role, IdentityKind.Client, "assignRoleToClient", "unassignRoleFromClient");
        RegisterAssignment(table, IdentityKind.Role, IdentityKind.Group, "assignRoleToGroup", "unassignRoleFromGroup");
        RegisterAssignment(table, IdentityKind.Role, IdentityKind.MappingRule, "assignRoleToMappingRule", "unassignRoleFromMappingRule");

        RegisterSearch(table, "searchUsersForTenant", IdentityKind.Tenant, IdentityKind.User, store.MembersOf);
        RegisterSearch(table, "searchClientsForTenant", IdentityKind.Tenant, IdentityKind.Client, store.MembersOf);
        RegisterSearch(table, "searchMappingRulesForTenant", IdentityKind.Tenant, IdentityKind.MappingRule, store.MembersOf);
        RegisterSearch(table, "searchGroupIdsForTenant", IdentityKind.Tenant, IdentityKind.Group, store.MembersOf);
        RegisterSearch(table, "searchRolesForTenant", IdentityKind.Tenant, IdentityKind.Role, store.MembersOf);
        RegisterSearch(table, "searchUsersForGroup", IdentityKind.Group, IdentityKind.User, store.MembersOf);
        RegisterSearch(table, "searchClientsForGroup", IdentityKind.Group, IdentityKind.Client, store.MembersOf);
        RegisterSearch(table, "searchMappingRulesForGroup", IdentityKind.Group, IdentityKind.MappingRule, store.MembersOf);

        // A group has roles by being assigned to them.
        RegisterSearch(table, "searchRolesForGroup", IdentityKind.Group, IdentityKind.Role, store.OwnersOf);
        RegisterSearch(table, "searchUsersForRole", IdentityKind.Role, IdentityKind.User, store.MembersOf);
        RegisterSearch(table, "searchClientsForRole", IdentityKind.Role, IdentityKind.Client, store.MembersOf);
        RegisterSearch(table, "searchGroupsForRole", IdentityKind.Role, IdentityKind.Group, store.MembersOf);
        RegisterSearch(table, "searchMappingRulesForRole", IdentityKind.Role, IdentityKind.MappingRule, store.MembersOf);
    }

    private void RegisterAssignment(OperationTable table, IdentityKind owner, IdentityKind member, string assign, string unassign) => table
        .Add(assign, request => Change(request, owner, member, store.Assign))
        .Add(unassign, request => Change(request, owner, member, store.Unassign));

    private static void RegisterSearch(
        OperationTable table,
        string operationId,
        IdentityKind owner,
        IdentityKind listed,
        Func<IdentityId, IdentityKind, IReadOnlyList<IdentityRecord>> list)
    {
        EntityView<IdentityRecord> view = IdentityView.Create(listed);

        // As in the real cluster, nothing is found for an owner that does not exist, although the contract has a 404 for some.
        table.Add(operationId, request => EntitySearch.Answer(view, list(IdOf(request, owner), listed), request.Body));
    }

    private static OperationResult Change(
        OperationRequest request, IdentityKind owner, IdentityKind member, Action<IdentityId, IdentityId> change)
    {
        change(IdOf(request, owner), IdOf(request, member));
        return OperationResult.NoContent;
    }

    private static IdentityId IdOf(OperationRequest request, IdentityKind kind) =>
        new(kind, request.PathValues[IdentityView.IdField(kind)]);
}
