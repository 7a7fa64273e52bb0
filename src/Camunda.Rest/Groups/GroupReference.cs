using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One group, by its id.</summary>
public sealed class GroupReference
{
    private readonly ResourceContext _context;

    internal GroupReference(ResourceContext context, GroupId id)
    {
        _context = context;
        Id = id;
    }

    /// <summary>The id of the group.</summary>
    public GroupId Id { get; }

    /// <summary>The users in the group: added and removed by <c>PUT</c> and <c>DELETE /groups/{groupId}/users/{username}</c>, found by <c>POST /groups/{groupId}/users/search</c>.</summary>
    public MembershipResource<Username, ListRequest<GroupUserSortField, GroupUserResult>> Users => new(
        (id, cancellationToken) => _context.Api.Groups.AssignUserToGroupAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Groups.UnassignUserFromGroupAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchUsersForGroup, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Groups.SearchUsersForGroupAsync(
                Id,
                new GroupUserSearchQueryRequest
                {
                    Sort = query.SortBy((by, order) => new GroupUserSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<GroupUserResult>(result.Items, result.Page);
        }));

    /// <summary>The OAuth clients in the group: added and removed by <c>PUT</c> and <c>DELETE /groups/{groupId}/clients/{clientId}</c>, found by <c>POST /groups/{groupId}/clients/search</c>.</summary>
    public MembershipResource<ClientId, ListRequest<GroupClientSortField, GroupClientResult>> Clients => new(
        (id, cancellationToken) => _context.Api.Groups.AssignClientToGroupAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Groups.UnassignClientFromGroupAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchClientsForGroup, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Groups.SearchClientsForGroupAsync(
                Id,
                new GroupClientSearchQueryRequest
                {
                    Sort = query.SortBy((by, order) => new GroupClientSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<GroupClientResult>(result.Items, result.Page);
        }));

    /// <summary>The mapping rules in the group: added and removed by <c>PUT</c> and <c>DELETE /groups/{groupId}/mapping-rules/{mappingRuleId}</c>, found by <c>POST /groups/{groupId}/mapping-rules/search</c>.</summary>
    public MembershipResource<MappingRuleId, SearchRequest<MappingRuleFilter, MappingRuleSortField, MappingRuleResult>> MappingRules => new(
        (id, cancellationToken) => _context.Api.Groups.AssignMappingRuleToGroupAsync(Id, id, cancellationToken),
        (id, cancellationToken) => _context.Api.Groups.UnassignMappingRuleFromGroupAsync(Id, id, cancellationToken),
        () => new(_context, CamundaOperations.SearchMappingRulesForGroup, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Groups.SearchMappingRulesForGroupAsync(
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

    /// <summary>The roles that the group has: added and removed by <c>PUT</c> and <c>DELETE /roles/{roleId}/groups/{groupId}</c>, found by <c>POST /groups/{groupId}/roles/search</c>.</summary>
    public MembershipResource<RoleId, SearchRequest<RoleFilter, RoleSortField, RoleResult>> Roles => new(
        (id, cancellationToken) => _context.Api.Roles.AssignRoleToGroupAsync(id, Id, cancellationToken),
        (id, cancellationToken) => _context.Api.Roles.UnassignRoleFromGroupAsync(id, Id, cancellationToken),
        () => new(_context, CamundaOperations.SearchRolesForGroup, async (query, cancellationToken) =>
        {
            var result = await _context.Api.Groups.SearchRolesForGroupAsync(
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

    /// <summary>Reads the group (<c>GET /groups/{groupId}</c>). Eventually consistent: a change shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such group, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<GroupResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the group shows up.</summary>
    public EventualRead<GroupResult> Get() => new(
        _context,
        CamundaOperations.GetGroup,
        cancellationToken => _context.Api.Groups.GetGroupAsync(Id, cancellationToken));

    /// <summary>Replaces the name and the description of the group (<c>PUT /groups/{groupId}</c>).</summary>
    /// <param name="name">The new name.</param>
    /// <param name="description">The new description; an empty one clears it. The API takes both or none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is empty, or the description is null.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such group.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<GroupUpdateResult> UpdateAsync(string name, string description, CancellationToken cancellationToken = default)
    {
        Require.Text(name);
        ArgumentNullException.ThrowIfNull(description);
        return _context.Api.Groups.UpdateGroupAsync(Id, new GroupUpdateRequest { Name = name, Description = description }, cancellationToken);
    }

    /// <summary>Deletes the group (<c>DELETE /groups/{groupId}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such group.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) => _context.Api.Groups.DeleteGroupAsync(Id, cancellationToken);
}
