using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ElementInstanceReference
{
    /// <summary>Finds the incidents of the element instance and of what runs in it (<c>POST /element-instances/{elementInstanceKey}/incidents/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<IncidentFilter, IncidentSortField, IncidentResult> SearchIncidents() => new(
        _context,
        CamundaOperations.SearchElementInstanceIncidents,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ElementInstances.SearchElementInstanceIncidentsAsync(
                Key,
                new IncidentSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new IncidentSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<IncidentResult>(result.Items, result.Page);
        });
}
