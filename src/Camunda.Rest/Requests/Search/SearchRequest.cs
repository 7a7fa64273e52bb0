using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Camunda.Rest;

/// <summary>
/// Builds a search with conditions and an order. Enumerating it fetches page after page, with one page in memory at a time; each
/// enumeration starts over. Immutable: every method returns a new request.
/// </summary>
/// <typeparam name="TFilter">The filter model of the contract.</typeparam>
/// <typeparam name="TSortField">The fields that the API sorts by.</typeparam>
/// <typeparam name="TItem">The model of an item.</typeparam>
public sealed class SearchRequest<[DynamicallyAccessedMembers(FilterModel.Reflected)] TFilter, TSortField, TItem>
    : SortedRequest<SearchRequest<TFilter, TSortField, TItem>, TSortField, TItem>
    where TFilter : class
    where TSortField : struct, Json.IWireValue
{
    private readonly Func<SearchQuery<TFilter, TSortField>, CancellationToken, Task<SearchPage<TItem>>> _fetchAsync;
    private readonly VariableSerialization _variables;
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
    /// Adds a condition. It is translated to the API's operators and evaluated by the cluster. It may contain
    /// <c>==</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, <c>values.Contains(t.Field)</c>,
    /// <c>t.Field.Like("order*")</c>, <c>StartsWith</c>, <c>EndsWith</c>, <c>Contains</c> and <c>t.Field.Exists()</c> where the contract's
    /// filter has them, process variables by name (<c>p.Variables["orderId"] == "A-42"</c>), <c>&amp;&amp;</c>, <c>!</c>, and <c>||</c>
    /// where the filter supports alternatives. Equality with null matches items without a value. Parts without a field are evaluated first,
    /// as in C#. Several conditions must all hold.
    /// </summary>
    /// <exception cref="NotSupportedException">
    /// The API does not support the condition; the message names the field and its operators.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// A value is invalid, or two conditions contradict each other; the message names the field.
    /// </exception>
    public SearchRequest<TFilter, TSortField, TItem> Where(Expression<Func<TFilter, bool>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var filter = FilterTranslator<TFilter>.Translate(condition, _filter, _variables);
        return With(filter, static (copy, filter) => copy._filter = filter);
    }

    /// <summary>Adds a filter of the contract to the earlier conditions. The filter is copied.</summary>
    /// <exception cref="ArgumentException">
    /// Two conditions on one field cannot be combined in one filter; the message names the field.
    /// </exception>
    public SearchRequest<TFilter, TSortField, TItem> Where(TFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var combined = FilterTranslator<TFilter>.Combine(_filter, filter);
        return With(combined, static (copy, filter) => copy._filter = filter);
    }

    private protected override Task<SearchPage<TItem>> FetchAsync(PagePosition position, CancellationToken cancellationToken) =>
        _fetchAsync(new SearchQuery<TFilter, TSortField>(_filter, Criteria, position), cancellationToken);
}
