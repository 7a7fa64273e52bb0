using Camunda.Rest.Json;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One page of a search: its items and its position.</summary>
/// <typeparam name="TItem">The model of an item.</typeparam>
public class SearchPage<TItem>
{
    internal SearchPage(IReadOnlyList<TItem>? items, SearchQueryPageResponse? page)
    {
        Items = items ?? [];

        // The default value that a response without page information is read as does not state a total.
        TotalItems = page is null || page == JsonEmpty<SearchQueryPageResponse>.Model ? Items.Count : page.TotalItems;
        HasMoreTotalItems = page?.HasMoreTotalItems is true;
        StartCursor = page?.StartCursor;
        EndCursor = page?.EndCursor;
    }

    private SearchPage(SearchPage<TItem> whole, int count)
    {
        Items = whole.Items.Take(count).ToArray();
        TotalItems = whole.TotalItems;
        HasMoreTotalItems = whole.HasMoreTotalItems;
        StartCursor = whole.StartCursor;
    }

    /// <summary>The items, in the order of the search.</summary>
    public IReadOnlyList<TItem> Items { get; }

    /// <summary>The total number of matches, as far as the cluster counts: see <see cref="HasMoreTotalItems"/>.</summary>
    public long TotalItems { get; }

    /// <summary>Whether there are more matches than <see cref="TotalItems"/>, because the cluster stopped counting.</summary>
    public bool HasMoreTotalItems { get; }

    /// <summary>The start of the page; null for an empty page.</summary>
    public StartCursor? StartCursor { get; }

    /// <summary>The end of the page, after which the next one starts; null for an empty page.</summary>
    public EndCursor? EndCursor { get; }

    /// <summary>Returns the first items of the page. They have no end cursor, because the page's is after the omitted items.</summary>
    internal SearchPage<TItem> First(int count) => new(this, count);
}
