using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Cluster variables: values that all processes can read, of the whole cluster or of a tenant.</summary>
public sealed class ClusterVariableResource
{
    private readonly ResourceContext _context;

    internal ClusterVariableResource(ResourceContext context) => _context = context;

    /// <summary>The variables of the whole cluster.</summary>
    public ScopedClusterVariableResource Global => new(_context, null);

    /// <summary>The variables of one tenant.</summary>
    /// <exception cref="ArgumentException">The tenant is <c>default(TenantId)</c>.</exception>
    public ScopedClusterVariableResource OfTenant(TenantId tenantId) => new(_context, Require.NotDefault(tenantId));

    /// <summary>Finds cluster variables of all scopes (<c>POST /cluster-variables/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <param name="truncateValues">Whether long values come shortened, marked by <c>IsTruncated</c>. Default: the API's own, which shortens them.</param>
    public SearchRequest<ClusterVariableSearchQueryFilterRequest, ClusterVariableSortField, ClusterVariableSearchResult> Search(bool? truncateValues = null) => new(
        _context,
        CamundaOperations.SearchClusterVariables,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ClusterVariables.SearchClusterVariablesAsync(
                truncateValues,
                new ClusterVariableSearchQueryRequest
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new ClusterVariableSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<ClusterVariableSearchResult>(result.Items, result.Page);
        });
}
