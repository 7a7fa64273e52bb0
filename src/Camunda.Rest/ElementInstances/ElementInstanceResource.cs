using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Element instances: the steps that process instances take.</summary>
public sealed partial class ElementInstanceResource
{
    private readonly ResourceContext _context;

    internal ElementInstanceResource(ResourceContext context) => _context = context;

    /// <summary>One element instance, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ElementInstanceReference this[ElementInstanceKey elementInstanceKey] => new(_context, Require.NotDefault(elementInstanceKey));

    /// <summary>Finds element instances (<c>POST /element-instances/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<ElementInstanceFilter, ElementInstanceSortField, ElementInstanceResult> Search() => new(
        _context,
        CamundaOperations.SearchElementInstances,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ElementInstances.SearchElementInstancesAsync(
                new ElementInstanceSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new ElementInstanceSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<ElementInstanceResult>(result.Items, result.Page);
        });
}
