using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class IncidentResource
{
    /// <summary>Counts, per process definition, the instances with an incident of one error (<c>POST /incidents/statistics/process-instances-by-definition</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <param name="errorHashCode">The error, by the hash code that <see cref="GetProcessInstanceStatisticsByError"/> returns.</param>
    public SearchRequest<IncidentProcessInstanceStatisticsByDefinitionFilter, IncidentProcessInstanceStatisticsByDefinitionSortField, IncidentProcessInstanceStatisticsByDefinitionResult> GetProcessInstanceStatisticsByDefinition(int errorHashCode) => new(
        _context,
        CamundaOperations.GetProcessInstanceStatisticsByDefinition,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.Incidents.GetProcessInstanceStatisticsByDefinitionAsync(
                new IncidentProcessInstanceStatisticsByDefinitionQuery
                {
                    Filter = query.Filter!,
                    Sort = query.SortBy((by, order) => new IncidentProcessInstanceStatisticsByDefinitionQuerySortRequest { Field = by, Order = order }),
                    Page = query.OffsetPage,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<IncidentProcessInstanceStatisticsByDefinitionResult>(result.Items, result.Page);
        },
        Paging.Offset,
        new IncidentProcessInstanceStatisticsByDefinitionFilter { ErrorHashCode = errorHashCode });

    /// <summary>Counts, per error, the instances with an incident (<c>POST /incidents/statistics/process-instances-by-error</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public ListRequest<IncidentProcessInstanceStatisticsByErrorSortField, IncidentProcessInstanceStatisticsByErrorResult> GetProcessInstanceStatisticsByError() => new(
        _context,
        CamundaOperations.GetProcessInstanceStatisticsByError,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.Incidents.GetProcessInstanceStatisticsByErrorAsync(
                new IncidentProcessInstanceStatisticsByErrorQuery
                {
                    Sort = query.SortBy((by, order) => new IncidentProcessInstanceStatisticsByErrorQuerySortRequest { Field = by, Order = order }),
                    Page = query.OffsetPage,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<IncidentProcessInstanceStatisticsByErrorResult>(result.Items, result.Page);
        },
        Paging.Offset);
}
