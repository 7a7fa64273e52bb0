using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>What one page of a search asks for, in the models of the API.</summary>
internal sealed record SearchQuery<TFilter, TSortField>(TFilter? Filter, IReadOnlyList<SearchSort<TSortField>> Sort, SearchQueryPageRequest Page)
    where TFilter : class
{
    /// <summary>The sort criteria as the operation's own model; null for none.</summary>
    public IReadOnlyList<TSortRequest>? SortBy<TSortRequest>(Func<TSortField, SortOrder, TSortRequest> create) =>
        Sort.Count == 0 ? null : Sort.Select(sort => create(sort.Field, sort.Order)).ToArray();
}
