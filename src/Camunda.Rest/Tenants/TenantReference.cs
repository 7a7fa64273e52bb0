using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One tenant, by its id.</summary>
public sealed class TenantReference
{
    private readonly ResourceContext _context;

    internal TenantReference(ResourceContext context, TenantId id)
    {
        _context = context;
        Id = id;
    }

    /// <summary>The id of the tenant.</summary>
    public TenantId Id { get; }

    /// <summary>The users that belong to the tenant: added and removed by <c>PUT</c> and <c>DELETE /tenants/{tenantId}/users/{username}</c>, found by <c>POST /tenants/{tenantId}/users/search</c>.</summary>
    public MembershipResource<Username, ListRequest<TenantUserSortField, TenantUserResult>> Users => new(
        (id, cancellationToken) => _context.Api.Tenants.AssignUserToTenantAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Tenants.UnassignUserFromTenantAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchUsersForTenant, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Tenants.SearchUsersForTenantAsync(
                Id,
                new TenantUserSearchQueryRequest
                {
                    Sort = query.SortBy((by, order) => new TenantUserSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<TenantUserResult>(result.Items, result.Page);
        }));

    /// <summary>The OAuth clients that belong to the tenant: added and removed by <c>PUT</c> and <c>DELETE /tenants/{tenantId}/clients/{clientId}</c>, found by <c>POST /tenants/{tenantId}/clients/search</c>.</summary>
    public MembershipResource<ClientId, ListRequest<TenantClientSortField, TenantClientResult>> Clients => new(
        (id, cancellationToken) => _context.Api.Tenants.AssignClientToTenantAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Tenants.UnassignClientFromTenantAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchClientsForTenant, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Tenants.SearchClientsForTenantAsync(
                Id,
                new TenantClientSearchQueryRequest
                {
                    Sort = query.SortBy((by, order) => new TenantClientSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<TenantClientResult>(result.Items, result.Page);
        }));

    /// <summary>The groups that belong to the tenant: added and removed by <c>PUT</c> and <c>DELETE /tenants/{tenantId}/groups/{groupId}</c>, found by <c>POST /tenants/{tenantId}/groups/search</c>.</summary>
    public MembershipResource<GroupId, ListRequest<TenantGroupSortField, TenantGroupResult>> Groups => new(
        (id, cancellationToken) => _context.Api.Tenants.AssignGroupToTenantAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Tenants.UnassignGroupFromTenantAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchGroupIdsForTenant, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Tenants.SearchGroupIdsForTenantAsync(
                Id,
                new TenantGroupSearchQueryRequest
                {
                    Sort = query.SortBy((by, order) => new TenantGroupSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<TenantGroupResult>(result.Items, result.Page);
        }));

    /// <summary>The roles that belong to the tenant: added and removed by <c>PUT</c> and <c>DELETE /tenants/{tenantId}/roles/{roleId}</c>, found by <c>POST /tenants/{tenantId}/roles/search</c>.</summary>
    public MembershipResource<RoleId, SearchRequest<RoleFilter, RoleSortField, RoleResult>> Roles => new(
        (id, cancellationToken) => _context.Api.Tenants.AssignRoleToTenantAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Tenants.UnassignRoleFromTenantAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchRolesForTenant, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Tenants.SearchRolesForTenantAsync(
                Id,
                new RoleSearchQueryRequest
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new RoleSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<RoleResult>(result.Items, result.Page);
        }));

    /// <summary>The mapping rules that belong to the tenant: added and removed by <c>PUT</c> and <c>DELETE /tenants/{tenantId}/mapping-rules/{mappingRuleId}</c>, found by <c>POST /tenants/{tenantId}/mapping-rules/search</c>.</summary>
    public MembershipResource<MappingRuleId, SearchRequest<MappingRuleFilter, MappingRuleSortField, MappingRuleResult>> MappingRules => new(
        (id, cancellationToken) => _context.Api.Tenants.AssignMappingRuleToTenantAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Tenants.UnassignMappingRuleFromTenantAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchMappingRulesForTenant, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Tenants.SearchMappingRulesForTenantAsync(
                Id,
                new MappingRuleSearchQueryRequest
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new MappingRuleSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<MappingRuleResult>(result.Items, result.Page);
        }));

    /// <summary>Reads the tenant (<c>GET /tenants/{tenantId}</c>). Eventually consistent: a change shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such tenant, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<TenantResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the tenant shows up.</summary>
    public EventualRead<TenantResult> Get() => new(
        _context,
        CamundaOperations.GetTenant,
        cancellationToken => _context.Api.Tenants.GetTenantAsync(Id, cancellationToken));

    /// <summary>Replaces the name and the description of the tenant (<c>PUT /tenants/{tenantId}</c>).</summary>
    /// <param name="name">The new name.</param>
    /// <param name="description">The new description; an empty one clears it. The API takes both or none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is empty, or the description is null.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such tenant.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<TenantUpdateResult> UpdateAsync(string name, string description, CancellationToken cancellationToken = default)
    {
        Require.Text(name);
        ArgumentNullException.ThrowIfNull(description);
        return _context.Api.Tenants.UpdateTenantAsync(Id, new TenantUpdateRequest { Name = name, Description = description }, cancellationToken);
    }

    /// <summary>Deletes the tenant (<c>DELETE /tenants/{tenantId}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such tenant.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) => _context.Api.Tenants.DeleteTenantAsync(Id, cancellationToken);
}
