using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>What one page of a search asks for, in the models of the API.</summary>
internal sealed record SearchQuery<TFilter, TSortField>(TFilter? Filter, IReadOnlyList<SearchSort<TSortField>> Sort, PagePosition Position)
    where TFilter : class
{
    /// <summary>The page, for operations that take cursors and offsets; null for the first one of the default size.</summary>
    public SearchQueryPageRequest? Page => Position switch
    {
        { After: { } after } => new CursorForwardPagination { After = after, Limit = Position.Limit },
        { Before: { } before } => new CursorBackwardPagination { Before = before, Limit = Position.Limit },
        _ => OffsetPage,
    };

    /// <summary>The page, for operations that take offsets only; null for the first one of the default size.</summary>
    public OffsetPagination? OffsetPage => IsDefault ? null : new() { From = Position.From == 0 ? null : Position.From, Limit = Position.Limit };

#if CAMUNDA_8_10_OR_GREATER
    /// <summary>The page, for operations that take the cursor of the page before only; null for the first one of the default size.</summary>
    public CursorForwardPagination? ForwardPage => IsDefault ? null : new() { After = Position.After, Limit = Position.Limit };
#else
    /// <summary>The page, for operations that take the cursor of the page before only; without one, API 8.9 has no way to state a size.</summary>
    public CursorForwardPagination? ForwardPage => Position.After is { } after ? new() { After = after, Limit = Position.Limit } : null;
#endif

    // What the caller has not asked for is left out. Strict validators want it so too: from API 8.9 on the description's forms of a page overlap.
    private bool IsDefault => Position == default;

    /// <summary>The sort criteria as the operation's own model; null for none.</summary>
    public IReadOnlyList<TSortRequest>? SortBy<TSortRequest>(Func<TSortField, SortOrder, TSortRequest> create) =>
        Sort.Count == 0 ? null : Sort.Select(sort => create(sort.Field, sort.Order)).ToArray();
}
