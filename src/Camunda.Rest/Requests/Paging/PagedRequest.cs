using System.Globalization;
using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>
/// Builds a search. Enumerating it fetches page after page, with one page in memory at a time; each enumeration starts over.
/// Immutable: every method returns a new request.
/// </summary>
/// <typeparam name="TSelf">The type of the request itself.</typeparam>
/// <typeparam name="TItem">The model of an item.</typeparam>
public abstract class PagedRequest<TSelf, TItem> : RequestBuilder<TSelf>, IAsyncEnumerable<TItem>
    where TSelf : PagedRequest<TSelf, TItem>
{
    /// <summary>The default page size of the API.</summary>
    public const int DefaultPageSize = 100;

    /// <summary>The maximum page size of the API.</summary>
    public const int MaxPageSize = 10_000;

    private readonly ResourceContext _context;
    private readonly CamundaOperation _operation;
    private readonly Paging _paging;
    private int? _pageSize;
    private int _skip;
    private long? _take;
    private EventualWait<SearchPage<TItem>>? _wait;

    private protected PagedRequest(ResourceContext context, CamundaOperation operation, Paging paging)
    {
        _context = context;
        _operation = operation;
        _paging = paging;
    }

    /// <summary>Sets the number of items per page.</summary>
    /// <param name="pageSize">1 to <see cref="MaxPageSize"/>. Default: <see cref="DefaultPageSize"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of range.</exception>
    public TSelf WithPageSize(int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, MaxPageSize);
        return With(copy => copy._pageSize = pageSize);
    }

    /// <summary>Skips this many items. Clusters limit the range of offsets; cursors have no such limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="NotSupportedException">The operation does not support offsets.</exception>
    public TSelf Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (_paging is Paging.ForwardCursor or Paging.None)
        {
            throw new NotSupportedException($"{_operation} does not support offsets. "
                + "Enumerate it, or continue from a cursor with GetPageAsync.");
        }

        return With(copy => copy._skip = count);
    }

    /// <summary>Limits the number of items; pages are not larger than that.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public TSelf Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return With(copy => copy._take = count);
    }

    /// <summary>
    /// Repeats the read of the first page with back-off until the data is visible: an empty first page and 404 count as not yet visible,
    /// and so does a page that does not satisfy the condition. Searches are eventually consistent.
    /// </summary>
    /// <param name="budget">The time limit of all reads of the first page and the delays between them.</param>
    /// <param name="until">The condition on the first page. Default: that it has items.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TSelf WaitUpTo(TimeSpan budget, Func<SearchPage<TItem>, bool>? until = null)
    {
        var wait = new EventualWait<SearchPage<TItem>>(Require.Positive(budget), until ?? (page => page.Items.Count > 0));
        return With(copy => copy._wait = wait);
    }

    /// <summary>Fetches the first page.</summary>
    /// <exception cref="CamundaWaitTimeoutException">
    /// The data did not become visible within the time given to <see cref="WaitUpTo"/>.
    /// </exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<SearchPage<TItem>> GetPageAsync(CancellationToken cancellationToken = default) =>
        FetchFirstAsync(Limit(0), cancellationToken);

    /// <summary>Fetches the page after a cursor.</summary>
    /// <param name="after">The <see cref="SearchPage{TItem}.EndCursor"/> of the previous page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The cursor is <c>default</c>.</exception>
    /// <exception cref="NotSupportedException">The operation does not support cursors.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<SearchPage<TItem>> GetPageAsync(EndCursor after, CancellationToken cancellationToken = default)
    {
        Require.NotDefault(after);
        if (_paging is Paging.Offset or Paging.None)
        {
            throw new NotSupportedException($"{_operation} does not support cursors."
                + (_paging == Paging.Offset ? " Use Skip to start at an offset." : ""));
        }

        return FetchAsync(new PagePosition(Limit(0), After: after), cancellationToken);
    }

    /// <summary>Fetches the page before a cursor.</summary>
    /// <param name="before">The <see cref="SearchPage{TItem}.StartCursor"/> of the following page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The cursor is <c>default</c>.</exception>
    /// <exception cref="NotSupportedException">The operation does not support paging backwards.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<SearchPage<TItem>> GetPageBeforeAsync(StartCursor before, CancellationToken cancellationToken = default)
    {
        Require.NotDefault(before);
        if (_paging != Paging.Cursor)
            throw new NotSupportedException($"{_operation} does not support paging backwards. Start over with GetPageAsync.");
        return FetchAsync(new PagePosition(Limit(0), Before: before), cancellationToken);
    }

    /// <summary>Fetches the first item, or null when nothing matches.</summary>
    /// <exception cref="CamundaWaitTimeoutException">No item became visible within the time given to <see cref="WaitUpTo"/>.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task<TItem?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        var page = await FetchFirstAsync(1, cancellationToken).ConfigureAwait(false);
        return page.Items.Count > 0 ? page.Items[0] : default;
    }

    /// <summary>
    /// Counts the matches, from the total that the cluster returns with a page of one item. When the cluster stops counting early
    /// (<see cref="SearchPage{TItem}.HasMoreTotalItems"/>), or the total does not exceed that item, the pages are fetched and counted.
    /// </summary>
    /// <exception cref="CamundaException">A call failed.</exception>
    public async Task<long> CountAsync(CancellationToken cancellationToken = default)
    {
        if (_skip == 0)
        {
            var page = await FetchFirstAsync(1, cancellationToken).ConfigureAwait(false);

            // A total of one may be the count of the page only.
            bool isTotal = page.Items.Count == 0 || page.TotalItems > page.Items.Count;
            if (page.TotalItems >= _take || (isTotal && !page.HasMoreTotalItems))
                return Math.Min(page.TotalItems, _take ?? long.MaxValue);
        }

        long count = 0;
        await foreach (var page in GetPagesAsync(cancellationToken).ConfigureAwait(false))
            count += page.Items.Count;
        return count;
    }

    /// <summary>Fetches all items into a list.</summary>
    /// <exception cref="CamundaException">A call failed.</exception>
    public async Task<IReadOnlyList<TItem>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var items = new List<TItem>();
        await foreach (var page in GetPagesAsync(cancellationToken).ConfigureAwait(false))
            items.AddRange(page.Items);
        return items;
    }

    /// <summary>
    /// Fetches page after page: by the cursor of the previous page, or by offset when there is none, until a page is empty or shorter than
    /// requested. The total of a page is only a hint: it makes the enumeration continue, and ends it only after the expected items have
    /// arrived.
    /// </summary>
    /// <exception cref="CamundaException">
    /// A call failed. It is a <see cref="CamundaUnreadableResponseException"/> when the cluster repeats a cursor or a page, so that the
    /// enumeration would never end, or states that there are more items but returns no way to fetch them.
    /// </exception>
    public async IAsyncEnumerable<SearchPage<TItem>> GetPagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long seen = 0;
        var walk = new PageWalk(_operation, _paging, _skip);
        var page = await FetchFirstAsync(Limit(0), cancellationToken).ConfigureAwait(false);
        while (true)
        {
            // A server that returns more items than requested must not make Take return more.
            if (_take is { } most && seen + page.Items.Count > most)
                page = page.First((int)(most - seen));
            yield return page;

            int asked = Limit(seen) ?? DefaultPageSize;
            seen += page.Items.Count;
            if (seen >= _take || walk.NextAfter(page, asked, Limit) is not { } next)
                yield break;
            cancellationToken.ThrowIfCancellationRequested();
            page = await FetchAsync(next, cancellationToken).ConfigureAwait(false);
            walk.Enter(page);
        }
    }

    /// <summary>Enumerates all items, page after page, see <see cref="GetPagesAsync"/>.</summary>
    /// <exception cref="CamundaException">
    /// A call failed; <see cref="CamundaUnreadableResponseException"/> when the search would never end, or would end early.
    /// </exception>
    public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in GetPagesAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    /// <summary>Returns the items as a plain sequence: LINQ operators on it run in memory, after fetching.</summary>
    public IAsyncEnumerable<TItem> AsAsyncEnumerable() => GetItemsAsync();

    private protected abstract Task<SearchPage<TItem>> FetchAsync(PagePosition position, CancellationToken cancellationToken);

    private async IAsyncEnumerable<TItem> GetItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in this.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return item;
    }

    private Task<SearchPage<TItem>> FetchFirstAsync(int? limit, CancellationToken cancellationToken)
    {
        var position = new PagePosition(limit, _skip);
        return _wait is null
            ? FetchAsync(position, cancellationToken)
            : _wait.RunAsync(_operation, _context.Clock, token => FetchAsync(position, token), Describe, cancellationToken);
    }

    /// <summary>Returns the page size to request; null for the API's default.</summary>
    private int? Limit(long seen) => _take - seen is { } rest && rest < (_pageSize ?? DefaultPageSize) ? (int)rest : _pageSize;

    private static string Describe(SearchPage<TItem> page) => string.Create(
        CultureInfo.InvariantCulture,
        $"a first page with {page.Items.Count:N0} of {page.TotalItems:N0} items");
}
