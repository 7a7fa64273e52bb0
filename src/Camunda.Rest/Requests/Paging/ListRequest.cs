namespace Camunda.Rest;

/// <summary>
/// Builds a sorted list without filter. Enumerating it fetches page after page, with one page in memory at a time; each enumeration starts
/// over. Immutable: every method returns a new request.
/// </summary>
/// <typeparam name="TSortField">The fields that the API sorts by.</typeparam>
/// <typeparam name="TItem">The model of an item.</typeparam>
public sealed class ListRequest<TSortField, TItem> : SortedRequest<ListRequest<TSortField, TItem>, TSortField, TItem>
    where TSortField : struct, Json.IWireValue
{
    private readonly Func<SearchQuery<Unused, TSortField>, CancellationToken, Task<SearchPage<TItem>>> _fetchAsync;

    internal ListRequest(
        ResourceContext context,
        CamundaOperation operation,
        Func<SearchQuery<Unused, TSortField>, CancellationToken, Task<SearchPage<TItem>>> fetchAsync,
        Paging paging = Paging.Cursor)
        : base(context, operation, paging) => _fetchAsync = fetchAsync;

    private protected override Task<SearchPage<TItem>> FetchAsync(PagePosition position, CancellationToken cancellationToken) =>
        _fetchAsync(new SearchQuery<Unused, TSortField>(null, Criteria, position), cancellationToken);
}
