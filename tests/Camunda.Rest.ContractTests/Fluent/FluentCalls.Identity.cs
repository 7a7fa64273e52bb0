using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    private static FluentCall[] Authentication =>
    [
        Of(CamundaOperations.GetAuthentication, camunda => camunda.Authentication.GetAsync()),
        Of(
            CamundaOperations.CreateAdminUser,
            camunda => camunda.Setup.CreateAdminUserAsync("admin", "secret", "Ada Min", "ada@camunda.example")),
    ];

    private static FluentCall[] Tenants =>
    [
        Of(CamundaOperations.CreateTenant, camunda => camunda.Tenants.CreateAsync("acme", "Acme", "The company with the anvils")),
        Of(CamundaOperations.GetTenant, camunda => camunda.Tenants["acme"].GetAsync()),
        Of(CamundaOperations.UpdateTenant, camunda => camunda.Tenants["acme"].UpdateAsync("Acme Corp", "")),
        Of(CamundaOperations.DeleteTenant, camunda => camunda.Tenants["acme"].DeleteAsync()),
        Of(
            CamundaOperations.SearchTenants,
            camunda => camunda.Tenants.Search().Where(t => t.Name == "Acme").OrderBy(TenantSortField.Name).GetPageAsync()),
        Of(CamundaOperations.AssignUserToTenant, camunda => camunda.Tenants["acme"].Users.AddAsync("demo")),
        Of(CamundaOperations.UnassignUserFromTenant, camunda => camunda.Tenants["acme"].Users.RemoveAsync("demo")),
        Of(
            CamundaOperations.SearchUsersForTenant,
            camunda => camunda.Tenants["acme"].Users.Search().OrderBy(TenantUserSortField.Username).GetPageAsync()),
        Of(CamundaOperations.AssignClientToTenant, camunda => camunda.Tenants["acme"].Clients.AddAsync("worker")),
        Of(CamundaOperations.UnassignClientFromTenant, camunda => camunda.Tenants["acme"].Clients.RemoveAsync("worker")),
        Of(
            CamundaOperations.SearchClientsForTenant,
            camunda => camunda.Tenants["acme"].Clients.Search().OrderBy(TenantClientSortField.ClientId).GetPageAsync()),
        Of(CamundaOperations.AssignGroupToTenant, camunda => camunda.Tenants["acme"].Groups.AddAsync("accounting")),
        Of(CamundaOperations.UnassignGroupFromTenant, camunda => camunda.Tenants["acme"].Groups.RemoveAsync("accounting")),
        Of(
            CamundaOperations.SearchGroupIdsForTenant,
            camunda => camunda.Tenants["acme"].Groups.Search().OrderBy(TenantGroupSortField.GroupId).GetPageAsync()),
        Of(CamundaOperations.AssignRoleToTenant, camunda => camunda.Tenants["acme"].Roles.AddAsync("clerk")),
        Of(CamundaOperations.UnassignRoleFromTenant, camunda => camunda.Tenants["acme"].Roles.RemoveAsync("clerk")),
        Of(
            CamundaOperations.SearchRolesForTenant,
            camunda => camunda.Tenants["acme"].Roles.Search().Where(r => r.Name == "Clerk").OrderBy(RoleSortField.Name).GetPageAsync()),
        Of(CamundaOperations.AssignMappingRuleToTenant, camunda => camunda.Tenants["acme"].MappingRules.AddAsync("staff")),
        Of(CamundaOperations.UnassignMappingRuleFromTenant, camunda => camunda.Tenants["acme"].MappingRules.RemoveAsync("staff")),
        Of(CamundaOperations.SearchMappingRulesForTenant, camunda => camunda.Tenants["acme"].MappingRules.Search()
            .Where(r => r.ClaimName == "org")
            .OrderBy(MappingRuleSortField.Name)
            .GetPageAsync()),
    ];

    private static FluentCall[] Roles =>
    [
        Of(CamundaOperations.CreateRole, camunda => camunda.Roles.CreateAsync("clerk", "Clerk", "Works the counter")),
        Of(CamundaOperations.GetRole, camunda => camunda.Roles["clerk"].GetAsync()),
        Of(CamundaOperations.UpdateRole, camunda => camunda.Roles["clerk"].UpdateAsync("Senior clerk", "")),
        Of(CamundaOperations.DeleteRole, camunda => camunda.Roles["clerk"].DeleteAsync()),
        Of(
            CamundaOperations.SearchRoles,
            camunda => camunda.Roles.Search().Where(r => r.Name == "Clerk").OrderBy(RoleSortField.Name).GetPageAsync()),
        Of(CamundaOperations.AssignRoleToUser, camunda => camunda.Roles["clerk"].Users.AddAsync("demo")),
        Of(CamundaOperations.UnassignRoleFromUser, camunda => camunda.Roles["clerk"].Users.RemoveAsync("demo")),
        Of(
            CamundaOperations.SearchUsersForRole,
            camunda => camunda.Roles["clerk"].Users.Search().OrderBy(RoleUserSortField.Username).GetPageAsync()),
        Of(CamundaOperations.AssignRoleToClient, camunda => camunda.Roles["clerk"].Clients.AddAsync("worker")),
        Of(CamundaOperations.UnassignRoleFromClient, camunda => camunda.Roles["clerk"].Clients.RemoveAsync("worker")),
        Of(
            CamundaOperations.SearchClientsForRole,
            camunda => camunda.Roles["clerk"].Clients.Search().OrderBy(RoleClientSortField.ClientId).GetPageAsync()),
        Of(CamundaOperations.AssignRoleToGroup, camunda => camunda.Roles["clerk"].Groups.AddAsync("accounting")),
        Of(CamundaOperations.UnassignRoleFromGroup, camunda => camunda.Roles["clerk"].Groups.RemoveAsync("accounting")),
        Of(
            CamundaOperations.SearchGroupsForRole,
            camunda => camunda.Roles["clerk"].Groups.Search().OrderBy(RoleGroupSortField.GroupId).GetPageAsync()),
        Of(CamundaOperations.AssignRoleToMappingRule, camunda => camunda.Roles["clerk"].MappingRules.AddAsync("staff")),
        Of(CamundaOperations.UnassignRoleFromMappingRule, camunda => camunda.Roles["clerk"].MappingRules.RemoveAsync("staff")),
        Of(CamundaOperations.SearchMappingRulesForRole, camunda => camunda.Roles["clerk"].MappingRules.Search()
            .Where(r => r.ClaimName == "org")
            .OrderBy(MappingRuleSortField.Name)
            .GetPageAsync()),
    ];

    private static FluentCall[] Groups =>
    [
        Of(CamundaOperations.CreateGroup, camunda => camunda.Groups.CreateAsync("accounting", "Accounting", "Counts")),
        Of(CamundaOperations.GetGroup, camunda => camunda.Groups["accounting"].GetAsync()),
        Of(CamundaOperations.UpdateGroup, camunda => camunda.Groups["accounting"].UpdateAsync("Accounts", "")),
        Of(CamundaOperations.DeleteGroup, camunda => camunda.Groups["accounting"].DeleteAsync()),
        Of(
            CamundaOperations.SearchGroups,
            camunda => camunda.Groups.Search().Where(g => g.Name == "Accounting").OrderBy(GroupSortField.Name).GetPageAsync()),
        Of(CamundaOperations.AssignUserToGroup, camunda => camunda.Groups["accounting"].Users.AddAsync("demo")),
        Of(CamundaOperations.UnassignUserFromGroup, camunda => camunda.Groups["accounting"].Users.RemoveAsync("demo")),
        Of(
            CamundaOperations.SearchUsersForGroup,
            camunda => camunda.Groups["accounting"].Users.Search().OrderBy(GroupUserSortField.Username).GetPageAsync()),
        Of(CamundaOperations.AssignClientToGroup, camunda => camunda.Groups["accounting"].Clients.AddAsync("worker")),
        Of(CamundaOperations.UnassignClientFromGroup, camunda => camunda.Groups["accounting"].Clients.RemoveAsync("worker")),
        Of(
            CamundaOperations.SearchClientsForGroup,
            camunda => camunda.Groups["accounting"].Clients.Search().OrderBy(GroupClientSortField.ClientId).GetPageAsync()),
        Of(CamundaOperations.AssignMappingRuleToGroup, camunda => camunda.Groups["accounting"].MappingRules.AddAsync("staff")),
        Of(CamundaOperations.UnassignMappingRuleFromGroup, camunda => camunda.Groups["accounting"].MappingRules.RemoveAsync("staff")),
        Of(CamundaOperations.SearchMappingRulesForGroup, camunda => camunda.Groups["accounting"].MappingRules.Search()
            .Where(r => r.ClaimName == "org")
            .OrderBy(MappingRuleSortField.Name)
            .GetPageAsync()),
        Of(CamundaOperations.SearchRolesForGroup, camunda => camunda.Groups["accounting"].Roles.Search()
            .Where(r => r.Name == "Clerk")
            .OrderBy(RoleSortField.Name)
            .GetPageAsync()),
    ];

    private static FluentCall[] Users =>
    [
        Of(CamundaOperations.CreateUser, camunda => camunda.Users.CreateAsync("demo", "secret", "Demo User", "demo@camunda.example")),
        Of(CamundaOperations.GetUser, camunda => camunda.Users["demo"].GetAsync()),
        Of(
            CamundaOperations.UpdateUser,
            camunda => camunda.Users["demo"].UpdateAsync(name: "Demo Person", email: "demo@camunda.example", password: "other")),
        Of(CamundaOperations.DeleteUser, camunda => camunda.Users["demo"].DeleteAsync()),
        Of(
            CamundaOperations.SearchUsers,
            camunda => camunda.Users.Search().Where(u => u.Name == "Demo User").OrderBy(UserSortField.Username).GetPageAsync()),
    ];

    private static FluentCall[] MappingRules =>
    [
        Of(CamundaOperations.CreateMappingRule, camunda => camunda.MappingRules.CreateAsync("staff", "Staff", "org", "acme")),
        Of(CamundaOperations.GetMappingRule, camunda => camunda.MappingRules["staff"].GetAsync()),
        Of(CamundaOperations.UpdateMappingRule, camunda => camunda.MappingRules["staff"].UpdateAsync("Staff", "org", "acme-corp")),
        Of(CamundaOperations.DeleteMappingRule, camunda => camunda.MappingRules["staff"].DeleteAsync()),
        Of(
            CamundaOperations.SearchMappingRule,
            camunda => camunda.MappingRules.Search().Where(r => r.ClaimName == "org").OrderBy(MappingRuleSortField.Name).GetPageAsync()),
    ];

    private static FluentCall[] Authorizations =>
    [
        Of(CamundaOperations.CreateAuthorization, camunda => camunda.Authorizations.Create(OwnerType.Group, "accounting")
            .On(ResourceType.ProcessDefinition, "order-process")
            .Permit(PermissionType.ReadProcessDefinition, PermissionType.CreateProcessInstance)
            .SendAsync()),
        Of(CamundaOperations.GetAuthorization, camunda => camunda.Authorizations[Some<AuthorizationKey>()].GetAsync()),
        Of(CamundaOperations.UpdateAuthorization, camunda => camunda.Authorizations[Some<AuthorizationKey>()].Update(OwnerType.User, "demo")
            .On(ResourceType.Tenant, "*")
            .Permit(PermissionType.Read)
            .SendAsync()),
        Of(CamundaOperations.DeleteAuthorization, camunda => camunda.Authorizations[Some<AuthorizationKey>()].DeleteAsync()),
        Of(CamundaOperations.SearchAuthorizations, camunda => camunda.Authorizations.Search()
            .Where(a => a.OwnerId == "demo" && a.ResourceType == ResourceType.Tenant)
            .OrderBy(AuthorizationSortField.ResourceId)
            .GetPageAsync()),
    ];
}
