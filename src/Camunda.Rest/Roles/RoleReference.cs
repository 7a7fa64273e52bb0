using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One role, by its id.</summary>
public sealed class RoleReference
{
    private readonly ResourceContext _context;

    internal RoleReference(ResourceContext context, RoleId id)
    {
        _context = context;
        Id = id;
    }

    /// <summary>The id of the role.</summary>
    public RoleId Id { get; }

    /// <summary>The users that have the role: added and removed by <c>PUT</c> and <c>DELETE /roles/{roleId}/users/{username}</c>, found by <c>POST /roles/{roleId}/users/search</c>.</summary>
    public MembershipResource<Username, ListRequest<RoleUserSortField, RoleUserResult>> Users => new(
        (id, cancellationToken) => _context.Api.Roles.AssignRoleToUserAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Roles.UnassignRoleFromUserAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchUsersForRole, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Roles.SearchUsersForRoleAsync(
                Id,
                new RoleUserSearchQueryRequest
                {
                    Sort = query.SortBy((by, order) => new RoleUserSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<RoleUserResult>(result.Items, result.Page);
        }));

    /// <summary>The OAuth clients that have the role: added and removed by <c>PUT</c> and <c>DELETE /roles/{roleId}/clients/{clientId}</c>, found by <c>POST /roles/{roleId}/clients/search</c>.</summary>
    public MembershipResource<ClientId, ListRequest<RoleClientSortField, RoleClientResult>> Clients => new(
        (id, cancellationToken) => _context.Api.Roles.AssignRoleToClientAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Roles.UnassignRoleFromClientAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchClientsForRole, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Roles.SearchClientsForRoleAsync(
                Id,
                new RoleClientSearchQueryRequest
                {
                    Sort = query.SortBy((by, order) => new RoleClientSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<RoleClientResult>(result.Items, result.Page);
        }));

    /// <summary>The groups that have the role: added and removed by <c>PUT</c> and <c>DELETE /roles/{roleId}/groups/{groupId}</c>, found by <c>POST /roles/{roleId}/groups/search</c>.</summary>
    public MembershipResource<GroupId, ListRequest<RoleGroupSortField, RoleGroupResult>> Groups => new(
        (id, cancellationToken) => _context.Api.Roles.AssignRoleToGroupAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Roles.UnassignRoleFromGroupAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchGroupsForRole, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Roles.SearchGroupsForRoleAsync(
                Id,
                new RoleGroupSearchQueryRequest
                {
                    Sort = query.SortBy((by, order) => new RoleGroupSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<RoleGroupResult>(result.Items, result.Page);
        }));

    /// <summary>The mapping rules that have the role: added and removed by <c>PUT</c> and <c>DELETE /roles/{roleId}/mapping-rules/{mappingRuleId}</c>, found by <c>POST /roles/{roleId}/mapping-rules/search</c>.</summary>
    public MembershipResource<MappingRuleId, SearchRequest<MappingRuleFilter, MappingRuleSortField, MappingRuleResult>> MappingRules => new(
        (id, cancellationToken) => _context.Api.Roles.AssignRoleToMappingRuleAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Roles.UnassignRoleFromMappingRuleAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchMappingRulesForRole, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Roles.SearchMappingRulesForRoleAsync(
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

    /// <summary>Reads the role (<c>GET /roles/{roleId}</c>). Eventually consistent: a change shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such role, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<RoleResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the role shows up.</summary>
    public EventualRead<RoleResult> Get() => new(
        _context,
        CamundaOperations.GetRole,
        cancellationToken => _context.Api.Roles.GetRoleAsync(Id, cancellationToken));

    /// <summary>Replaces the name and the description of the role (<c>PUT /roles/{roleId}</c>).</summary>
    /// <param name="name">The new name.</param>
    /// <param name="description">The new description; an empty one clears it. The API takes both or none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is empty, or the description is null.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such role.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<RoleUpdateResult> UpdateAsync(string name, string description, CancellationToken cancellationToken = default)
    {
        Require.Text(name);
        ArgumentNullException.ThrowIfNull(description);
        return _context.Api.Roles.UpdateRoleAsync(Id, new RoleUpdateRequest { Name = name, Description = description }, cancellationToken);
    }

    /// <summary>Deletes the role (<c>DELETE /roles/{roleId}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such role.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) => _context.Api.Roles.DeleteRoleAsync(Id, cancellationToken);
}
