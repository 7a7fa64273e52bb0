using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Roles: bundles of authorizations that users, groups, clients and mapping rules get.</summary>
public sealed class RoleResource
{
    private readonly ResourceContext _context;

    internal RoleResource(ResourceContext context) => _context = context;

    /// <summary>One role, by its id. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public RoleReference this[RoleId roleId] => new(_context, Require.NotDefault(roleId));

    /// <summary>Creates a role (<c>POST /roles</c>).</summary>
    /// <param name="roleId">Its id, which cannot change later.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is for. Default: not said.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>, or the name is empty.</exception>
    /// <exception cref="CamundaConflictException">The id is taken already.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<RoleCreateResult> CreateAsync(RoleId roleId, string name, string? description = null, CancellationToken cancellationToken = default)
    {
        Require.NotDefault(roleId);
        Require.Text(name);
        return _context.Api.Roles.CreateRoleAsync(new RoleCreateRequest { RoleId = roleId, Name = name, Description = description }, cancellationToken);
    }

    /// <summary>Finds roles (<c>POST /roles/search</c>). Eventually consistent: a change shows up with a delay.</summary>
    public SearchRequest<RoleFilter, RoleSortField, RoleResult> Search() => new(_context, CamundaOperations.SearchRoles, async (query, cancellationToken) =>
    {
        var result = await _context.Api.Roles.SearchRolesAsync(
            new RoleSearchQueryRequest
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new RoleSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<RoleResult>(result.Items, result.Page);
    });
}
