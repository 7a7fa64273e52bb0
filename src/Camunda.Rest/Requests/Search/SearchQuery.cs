using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The request for one page of a search, in the models of the API.</summary>
internal sealed record SearchQuery<TFilter, TSortField>(TFilter? Filter, IReadOnlyList<SearchSort<TSortField>> Sort, PagePosition Position)
    where TFilter : class
{
    /// <summary>The page, for operations with cursors and offsets; null for the first one with the default size.</summary>
    public SearchQueryPageRequest? Page => Position switch
    {
        { After: { } after } => new CursorForwardPagination { After = after, Limit = Position.Limit },
        { Before: { } before } => new CursorBackwardPagination { Before = before, Limit = Position.Limit },
        _ => OffsetPage,
    };

    /// <summary>The page, for operations with offsets only; null for the first one with the default size.</summary>
    public OffsetPagination? OffsetPage =>
        IsDefault ? null : new() { From = Position.From == 0 ? null : Position.From, Limit = Position.Limit };

#if CAMUNDA_8_10_OR_GREATER
    /// <summary>The page, for operations with forward cursors only; null for the first one with the default size.</summary>
    public CursorForwardPagination? ForwardPage => IsDefault ? null : new() { After = Position.After, Limit = Position.Limit };
#else
    /// <summary>The page, for operations with forward cursors only; without a cursor, API 8.9 cannot express a size.</summary>
    public CursorForwardPagination? ForwardPage => Position.After is { } after ? new() { After = after, Limit = Position.Limit } : null;
#endif

    // Defaults are omitted. Strict validators require that too: since API 8.9 the forms of a page overlap in the API description.
    private bool IsDefault => Position == default;

    /// <summary>Returns the sort criteria as the operation's own model; null for none.</summary>
    public IReadOnlyList<TSortRequest>? SortBy<TSortRequest>(Func<TSortField, SortOrder, TSortRequest> create) =>
        Sort.Count == 0 ? null : Sort.Select(sort => create(sort.Field, sort.Order)).ToArray();
}
