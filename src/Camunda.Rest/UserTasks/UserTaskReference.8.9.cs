using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class UserTaskReference
{
    /// <summary>Finds what was done with the task, and by whom (<c>POST /user-tasks/{userTaskKey}/audit-logs/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<UserTaskAuditLogFilter, AuditLogSortField, AuditLogResult> SearchAuditLogs() => new(
        _context,
        CamundaOperations.SearchUserTaskAuditLogs,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.UserTasks.SearchUserTaskAuditLogsAsync(
                Key,
                new UserTaskAuditLogSearchQueryRequest
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new AuditLogSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<AuditLogResult>(result.Items, result.Page);
        });
}
