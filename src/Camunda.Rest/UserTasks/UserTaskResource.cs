using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>User tasks: find, assign, change and complete them.</summary>
public sealed class UserTaskResource
{
    private readonly ResourceContext _context;

    internal UserTaskResource(ResourceContext context) => _context = context;

    /// <summary>One user task, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public UserTaskReference this[UserTaskKey userTaskKey] => new(_context, Require.NotDefault(userTaskKey));

    /// <summary>Finds user tasks (<c>POST /user-tasks/search</c>). Eventually consistent: a new task shows up with a delay.</summary>
    public SearchRequest<UserTaskFilter, UserTaskSortField, UserTaskResult> Search() => new(_context, CamundaOperations.SearchUserTasks, async (query, cancellationToken) =>
    {
        var result = await _context.Api.UserTasks.SearchUserTasksAsync(
            new UserTaskSearchQuery
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new UserTaskSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<UserTaskResult>(result.Items, result.Page);
    });
}
