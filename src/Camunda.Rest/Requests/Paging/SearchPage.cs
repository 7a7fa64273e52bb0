using Camunda.Rest.Json;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One page of a search: its items, and where it stands among all of them.</summary>
/// <typeparam name="TItem">The model of an item.</typeparam>
public class SearchPage<TItem>
{
    internal SearchPage(IReadOnlyList<TItem>? items, SearchQueryPageResponse? page)
    {
        Items = items ?? [];

        // What a response without a page reads as says nothing about the total.
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

    /// <summary>How many items match in all, as far as the cluster counts: see <see cref="HasMoreTotalItems"/>.</summary>
    public long TotalItems { get; }

    /// <summary>Whether there are more matches than <see cref="TotalItems"/> says, because the cluster stopped counting.</summary>
    public bool HasMoreTotalItems { get; }

    /// <summary>Where the page begins; null for an empty page.</summary>
    public StartCursor? StartCursor { get; }

    /// <summary>Where the page ends: the next one starts after it; null for an empty page.</summary>
    public EndCursor? EndCursor { get; }

    /// <summary>The start of the page. It has no end cursor: that one stands behind items that are left out.</summary>
    internal SearchPage<TItem> First(int count) => new(this, count);
}
