using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The audit log: who did what, and whether it worked.</summary>
public sealed class AuditLogResource
{
    private readonly ResourceContext _context;

    internal AuditLogResource(ResourceContext context) => _context = context;

    /// <summary>One entry of the audit log, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public AuditLogReference this[AuditLogKey auditLogKey] => new(_context, Require.NotDefault(auditLogKey));

    /// <summary>Finds entries (<c>POST /audit-logs/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<AuditLogFilter, AuditLogSortField, AuditLogResult> Search() => new(
        _context,
        CamundaOperations.SearchAuditLogs,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.AuditLogs.SearchAuditLogsAsync(
                new AuditLogSearchQueryRequest
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new AuditLogSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<AuditLogResult>(result.Items, result.Page);
        });
}
