using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Groups: users, clients and mapping rules that get roles and authorizations together.</summary>
public sealed class GroupResource
{
    private readonly ResourceContext _context;

    internal GroupResource(ResourceContext context) => _context = context;

    /// <summary>One group, by its id. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public GroupReference this[GroupId groupId] => new(_context, Require.NotDefault(groupId));

    /// <summary>Creates a group (<c>POST /groups</c>).</summary>
    /// <param name="groupId">Its id, which cannot change later.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is for. Default: not said.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>, or the name is empty.</exception>
    /// <exception cref="CamundaConflictException">The id is taken already.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<GroupCreateResult> CreateAsync(GroupId groupId, string name, string? description = null, CancellationToken cancellationToken = default)
    {
        Require.NotDefault(groupId);
        Require.Text(name);
        return _context.Api.Groups.CreateGroupAsync(new GroupCreateRequest { GroupId = groupId, Name = name, Description = description }, cancellationToken);
    }

    /// <summary>Finds groups (<c>POST /groups/search</c>). Eventually consistent: a change shows up with a delay.</summary>
    public SearchRequest<GroupFilter, GroupSortField, GroupResult> Search() => new(_context, CamundaOperations.SearchGroups, async (query, cancellationToken) =>
    {
        var result = await _context.Api.Groups.SearchGroupsAsync(
            new GroupSearchQueryRequest
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new GroupSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<GroupResult>(result.Items, result.Page);
    });
}
