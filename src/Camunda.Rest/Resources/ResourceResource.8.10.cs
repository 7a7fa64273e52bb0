using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <content>What API 8.10 added.</content>
public sealed partial class ResourceResource
{
    /// <summary>Finds resources (<c>POST /resources/search</c>). Eventually consistent: a new resource shows up with a delay.</summary>
    public SearchRequest<ResourceFilter, ResourceSortField, ResourceResult> Search() => new(_context, CamundaOperations.SearchResources, async (query, cancellationToken) =>
    {
        var result = await _context.Api.Resources.SearchResourcesAsync(
            new ResourceSearchQuery
            {
                Filter = query.Filter,
                Sort = query.SortBy((field, order) => new ResourceSearchQuerySortRequest { Field = field, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<ResourceResult>(result.Items, result.Page);
    });
}
