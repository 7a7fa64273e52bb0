using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Camunda.Rest;

/// <summary>
/// Builds a search with conditions whose order the API defines, such as a statistic. Enumerating it fetches page after page, with one page
/// in memory at a time; each enumeration starts over. Immutable: every method returns a new request.
/// </summary>
/// <typeparam name="TFilter">The filter model of the contract.</typeparam>
/// <typeparam name="TItem">The model of an item.</typeparam>
public sealed class FilterRequest<[DynamicallyAccessedMembers(FilterModel.Reflected)] TFilter, TItem>
    : PagedRequest<FilterRequest<TFilter, TItem>, TItem>
    where TFilter : class
{
    private readonly Func<SearchQuery<TFilter, Unused>, CancellationToken, Task<SearchPage<TItem>>> _fetchAsync;
    private readonly VariableSerialization _variables;
    private TFilter? _filter;

    internal FilterRequest(
        ResourceContext context,
        CamundaOperation operation,
        Func<SearchQuery<TFilter, Unused>, CancellationToken, Task<SearchPage<TItem>>> fetchAsync,
        Paging paging = Paging.Cursor,
        TFilter? filter = null)
        : base(context, operation, paging)
    {
        _fetchAsync = fetchAsync;
        _variables = context.Variables;
        _filter = filter;
    }

    /// <inheritdoc cref="SearchRequest{TFilter, TSortField, TItem}.Where(Expression{Func{TFilter, bool}})" />
    public FilterRequest<TFilter, TItem> Where(Expression<Func<TFilter, bool>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var filter = FilterTranslator<TFilter>.Translate(condition, _filter, _variables);
        return With(filter, static (copy, filter) => copy._filter = filter);
    }

    /// <inheritdoc cref="SearchRequest{TFilter, TSortField, TItem}.Where(TFilter)" />
    public FilterRequest<TFilter, TItem> Where(TFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var combined = FilterTranslator<TFilter>.Combine(_filter, filter);
        return With(combined, static (copy, filter) => copy._filter = filter);
    }

    private protected override Task<SearchPage<TItem>> FetchAsync(PagePosition position, CancellationToken cancellationToken) =>
        _fetchAsync(new SearchQuery<TFilter, Unused>(_filter, [], position), cancellationToken);
}
