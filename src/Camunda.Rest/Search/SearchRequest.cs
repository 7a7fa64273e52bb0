using System.Linq.Expressions;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// A search in the making, and its result: enumerating it fetches page after page by cursor, one page in memory at a time, each enumeration anew.
/// Immutable: every method returns a new request.
/// </summary>
/// <typeparam name="TFilter">The filter model of the contract.</typeparam>
/// <typeparam name="TSortField">The fields that the API sorts by.</typeparam>
/// <typeparam name="TItem">The model of an item.</typeparam>
public sealed class SearchRequest<TFilter, TSortField, TItem> : IAsyncEnumerable<TItem>
    where TFilter : class, new()
    where TSortField : struct
{
    /// <summary>The page size that the API takes when none is given.</summary>
    public const int DefaultPageSize = 100;

    private readonly Func<SearchQuery<TFilter, TSortField>, CancellationToken, Task<SearchPage<TItem>>> _fetchAsync;
    private TFilter? _filter;
    private IReadOnlyList<SearchSort<TSortField>> _sort = [];
    private int _pageSize = DefaultPageSize;

    internal SearchRequest(Func<SearchQuery<TFilter, TSortField>, CancellationToken, Task<SearchPage<TItem>>> fetchAsync) => _fetchAsync = fetchAsync;

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

    /// <summary>Sorts by a field, smallest first; after the fields given before.</summary>
    public SearchRequest<TFilter, TSortField, TItem> OrderBy(TSortField field) => Sort(field, SortOrder.Asc);

    /// <summary>Sorts by a field, greatest first; after the fields given before.</summary>
    public SearchRequest<TFilter, TSortField, TItem> OrderByDescending(TSortField field) => Sort(field, SortOrder.Desc);

    /// <summary>Fetches pages of this many items.</summary>
    /// <param name="pageSize">1 to 10,000. Default: <see cref="DefaultPageSize"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of range.</exception>
    public SearchRequest<TFilter, TSortField, TItem> WithPageSize(int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, 10_000);
        return With(copy => copy._pageSize = pageSize);
    }

    /// <summary>Fetches one page.</summary>
    /// <param name="after">The <see cref="SearchPage{TItem}.EndCursor"/> of the page before. Default: the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<SearchPage<TItem>> GetPageAsync(EndCursor? after = null, CancellationToken cancellationToken = default) =>
        _fetchAsync(new SearchQuery<TFilter, TSortField>(_filter, _sort, PageAfter(after)), cancellationToken);

    /// <summary>Fetches the first item, or null when nothing matches.</summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task<TItem?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        var page = await WithPageSize(1).GetPageAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return page.Items.Count > 0 ? page.Items[0] : default;
    }

    /// <summary>Fetches all items, page after page.</summary>
    /// <exception cref="CamundaException">A call failed.</exception>
    /// <exception cref="InvalidOperationException">The cluster returned the same cursor twice, which would never end.</exception>
    public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        EndCursor? cursor = null;
        long seen = 0;
        while (true)
        {
            var page = await GetPageAsync(cursor, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }

            seen += page.Items.Count;
            bool complete = seen >= page.TotalItems && !page.HasMoreTotalItems;
            if (page.Items.Count == 0 || complete || page.EndCursor is not { Value.Length: > 0 } next)
                yield break;
            if (next == cursor)
                throw new InvalidOperationException("The cluster returned the same cursor twice, so the search would never end. The items up to here are complete.");
            cursor = next;
        }
    }

    private SearchQueryPageRequest PageAfter(EndCursor? after) => after is { } cursor
        ? new CursorForwardPagination { After = cursor, Limit = _pageSize }
        : new OffsetPagination { Limit = _pageSize };

    private SearchRequest<TFilter, TSortField, TItem> Sort(TSortField field, SortOrder order) =>
        With(copy => copy._sort = [.. _sort, new SearchSort<TSortField>(field, order)]);

    private SearchRequest<TFilter, TSortField, TItem> With(Action<SearchRequest<TFilter, TSortField, TItem>> change)
    {
        var copy = (SearchRequest<TFilter, TSortField, TItem>)MemberwiseClone();
        change(copy);
        return copy;
    }
}
