using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ElementInstanceResource
{
    /// <summary>Finds what element instances wait for: a job, a message, a timer (<c>POST /element-instances/wait-states/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<ElementInstanceWaitStateFilter, ElementInstanceWaitStateSortField, ElementInstanceWaitStateResult> SearchWaitStates() => new(
        _context,
        CamundaOperations.SearchElementInstanceWaitStates,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ElementInstances.SearchElementInstanceWaitStatesAsync(
                new ElementInstanceWaitStateQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new ElementInstanceWaitStateQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<ElementInstanceWaitStateResult>(result.Items, result.Page);
        });
}
