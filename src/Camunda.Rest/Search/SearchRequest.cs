using System.Linq.Expressions;

namespace Camunda.Rest;

/// <summary>
/// A search with conditions and an order, and its result: enumerating it fetches page after page, one page in memory at a time, each enumeration anew.
/// Immutable: every method returns a new request.
/// </summary>
/// <typeparam name="TFilter">The filter model of the contract.</typeparam>
/// <typeparam name="TSortField">The fields that the API sorts by.</typeparam>
/// <typeparam name="TItem">The model of an item.</typeparam>
public sealed class SearchRequest<TFilter, TSortField, TItem> : SortedRequest<SearchRequest<TFilter, TSortField, TItem>, TSortField, TItem>
    where TFilter : class
    where TSortField : struct, Json.IWireValue
{
    private readonly Func<SearchQuery<TFilter, TSortField>, CancellationToken, Task<SearchPage<TItem>>> _fetchAsync;
    private TFilter? _filter;

    internal SearchRequest(
        ResourceContext context,
        CamundaOperation operation,
        Func<SearchQuery<TFilter, TSortField>, CancellationToken, Task<SearchPage<TItem>>> fetchAsync,
        Paging paging = Paging.Cursor,
        TFilter? filter = null)
        : base(context, operation, paging)
    {
        _fetchAsync = fetchAsync;
        _filter = filter;
    }

    /// <summary>
    /// Keeps the items that the condition holds for. The condition is translated to the API's operators and evaluated by the cluster; it may use
    /// <c>==</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c> and <c>&amp;&amp;</c> where the contract's filter has them; comparing
    /// with null asks whether the field has a value. Several conditions are combined with and.
    /// </summary>
    /// <exception cref="NotSupportedException">The API cannot filter so; the message names the field and the operators that it has.</exception>
    /// <exception cref="ArgumentException">The condition uses one operator on one field twice.</exception>
    public SearchRequest<TFilter, TSortField, TItem> Where(Expression<Func<TFilter, bool>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var filter = FilterTranslator<TFilter>.Translate(condition, _filter);
        return With(copy => copy._filter = filter);
    }

    /// <summary>Keeps the items that a filter of the contract holds for, replacing what was given before.</summary>
    public SearchRequest<TFilter, TSortField, TItem> Where(TFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return With(copy => copy._filter = filter);
    }

    private protected override Task<SearchPage<TItem>> FetchAsync(PagePosition position, CancellationToken cancellationToken) =>
        _fetchAsync(new SearchQuery<TFilter, TSortField>(_filter, Criteria, position), cancellationToken);
}
