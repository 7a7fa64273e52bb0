using Camunda.Rest.Models;

namespace Camunda.Rest.Consumer;

public sealed class AdministrationCode(CamundaClient camunda)
{
    public async Task HireAsync(Username username)
    {
        UserCreateResult user = await camunda.Users.CreateAsync(username, "secret", name: "Demo", email: "demo@example.com");
        Username created = user.Username;
        GroupCreateResult group = await camunda.Groups.CreateAsync("accounting", "Accounting");
        GroupId groupId = group.GroupId;
        RoleCreateResult role = await camunda.Roles.CreateAsync("clerk", "Clerk");
        TenantCreateResult tenant = await camunda.Tenants.CreateAsync("acme", "Acme");
        MappingRuleCreateResult rule = await camunda.MappingRules.CreateAsync("staff", "Staff", "department", "accounting");
        Console.WriteLine($"{group.Name} {role.Name} {tenant.Name} {rule.ClaimName} {rule.ClaimValue} {tenant.Description}");

        await camunda.Groups[groupId].Users.AddAsync(created);
        await camunda.Groups[groupId].MappingRules.AddAsync(rule.MappingRuleId);
        await camunda.Roles[role.RoleId].Groups.AddAsync(groupId);
        await camunda.Tenants[tenant.TenantId].Roles.AddAsync(role.RoleId);
        await camunda.Groups[groupId].UpdateAsync("Accounting", "All who count");
    }

    public async Task<IReadOnlyList<string>> MembersAsync(GroupId groupId, TenantId tenantId)
    {
        List<string> members = [];
        await foreach (GroupUserResult user in camunda.Groups[groupId].Users.Search())
        {
            Username username = user.Username;
            members.Add(username.Value);
        }

        await foreach (RoleResult role in camunda.Tenants[tenantId].Roles.Search())
        {
            string name = role.Name;
            string? description = role.Description;
            members.Add($"{role.RoleId} {name} {description}");
        }

        await foreach (MappingRuleResult rule in camunda.MappingRules.Search())
        {
            string claim = rule.ClaimName;
            members.Add($"{rule.MappingRuleId} {rule.Name} {claim}");
        }

        await foreach (TenantResult tenant in camunda.Tenants.Search())
        {
            members.Add($"{tenant.TenantId} {tenant.Name}");
        }

        await foreach (GroupResult group in camunda.Groups.Search())
        {
            members.Add($"{group.GroupId} {group.Name}");
        }

        await foreach (RoleResult role in camunda.Roles.Search())
        {
            members.Add(role.Name);
        }

        await foreach (UserResult user in camunda.Users.Search())
        {
            members.Add($"{user.Username} {user.Email}");
        }

        return members;
    }

    public async Task<AuthorizationKey> PermitAsync(RoleId role)
    {
        AuthorizationCreateResult created = await camunda.Authorizations.Create(OwnerType.Role, role.Value)
            .On(ResourceType.ProcessDefinition, "order-process").Permit(PermissionType.CreateProcessInstance).SendAsync();
        AuthorizationResult authorization = await camunda.Authorizations[created.AuthorizationKey].GetAsync();
        string owner = authorization.OwnerId;
        OwnerType type = authorization.OwnerType;
        IReadOnlyList<PermissionType> permissions = authorization.PermissionTypes;
        Console.WriteLine($"{owner} {type.Value} {authorization.ResourceType.Value} {authorization.ResourceId} {permissions.Count}");
        return authorization.AuthorizationKey;
    }

    public async Task<string> OverviewAsync()
    {
        TopologyResponse topology = await camunda.Cluster.GetTopologyAsync();
        int size = topology.ClusterSize;
        string version = topology.GatewayVersion;
        foreach (BrokerInfo broker in topology.Brokers)
        {
            IReadOnlyList<Partition> partitions = broker.Partitions;
            int healthy = partitions.Count(partition => partition.Health == PartitionHealth.Healthy);
            Console.WriteLine($"{broker.Host} {broker.Port} {broker.Version} {healthy} of {partitions.Count}");
        }

        CamundaUserResult me = await camunda.Authentication.GetAsync();
        bool mayUseAll = me.AuthorizedComponents.Contains("*");
        LicenseResponse license = await camunda.License.GetAsync();
        bool isValid = license.ValidLicense;
        DateTimeOffset? expires = license.ExpiresAt;
        DateTimeOffset from = DateTimeOffset.UnixEpoch;
        UsageMetricsResponse usage = await camunda.System.GetUsageMetricsAsync(from, from.AddDays(1));
        long instances = usage.ProcessInstances;
        string state = $"{isValid} {license.LicenseType} {expires:O}";
        return $"{size} {version} {mayUseAll} {me.DisplayName} {state} {instances} {usage.ActiveTenants}";
    }

    public async Task PrepareAsync()
    {
        await camunda.Setup.CreateAdminUserAsync("admin", "secret");
        await camunda.Clock.PinAsync(DateTimeOffset.UnixEpoch);
        await camunda.Clock.ResetAsync();
    }
}
