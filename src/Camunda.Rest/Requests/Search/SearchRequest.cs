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
    private readonly VariableSerializer _variables;
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
        _variables = context.Variables;
        _filter = filter;
    }

    /// <summary>
    /// Keeps the items that the condition holds for. The condition is translated to the API's operators and evaluated by the cluster. It may use
    /// <c>==</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, <c>values.Contains(t.Field)</c>, <c>t.Field.Like("order*")</c>,
    /// <c>StartsWith</c>, <c>EndsWith</c>, <c>Contains</c> and <c>t.Field.Exists()</c> where the contract's filter has them, process variables by name
    /// (<c>p.Variables["orderId"] == "A-42"</c>), <c>&amp;&amp;</c>, <c>!</c>, and <c>||</c> where the filter has alternatives. Equality with null asks for
    /// items without a value. Parts without a field are computed first, as C# would. Several conditions are combined with and.
    /// </summary>
    /// <exception cref="NotSupportedException">The API cannot filter so; the message names the field and the operators that it has.</exception>
    /// <exception cref="ArgumentException">A value cannot be asked for, or two conditions exclude each other; the message names the field.</exception>
    public SearchRequest<TFilter, TSortField, TItem> Where(Expression<Func<TFilter, bool>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var filter = FilterTranslator<TFilter>.Translate(condition, _filter, _variables);
        return With(filter, static (copy, filter) => copy._filter = filter);
    }

    /// <summary>Keeps the items that a filter of the contract holds for, and all conditions given before. The filter is copied.</summary>
    /// <exception cref="ArgumentException">Two conditions exclude each other in one filter; the message names the field.</exception>
    public SearchRequest<TFilter, TSortField, TItem> Where(TFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var combined = FilterTranslator<TFilter>.Combine(_filter, filter);
        return With(combined, static (copy, filter) => copy._filter = filter);
    }

    private protected override Task<SearchPage<TItem>> FetchAsync(PagePosition position, CancellationToken cancellationToken) =>
        _fetchAsync(new SearchQuery<TFilter, TSortField>(_filter, Criteria, position), cancellationToken);
}
