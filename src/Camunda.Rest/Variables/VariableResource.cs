using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Variables of process instances, as the cluster keeps them.</summary>
public sealed class VariableResource
{
    private readonly ResourceContext _context;

    internal VariableResource(ResourceContext context) => _context = context;

    /// <summary>One variable, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public VariableReference this[VariableKey variableKey] => new(_context, Require.NotDefault(variableKey));

    /// <summary>Finds variables (<c>POST /variables/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <param name="truncateValues">Whether long values come shortened, marked by <c>IsTruncated</c>. Default: the API's own, which shortens them.</param>
    public SearchRequest<VariableFilter, VariableSortField, VariableSearchResult> Search(bool? truncateValues = null) => new(
        _context,
        CamundaOperations.SearchVariables,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.Variables.SearchVariablesAsync(
                truncateValues,
                new VariableSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new VariableSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<VariableSearchResult>(result.Items, result.Page);
        });
}
