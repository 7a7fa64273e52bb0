using System.Globalization;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// Decides, page by page, where an enumeration continues. What a page states about itself is only a hint: gateways and older clusters omit
/// cursors, limit the total to the page, or return smaller pages than requested. The enumeration continues by cursor where there is one,
/// otherwise by offset, until a page is empty, or is shorter than requested and nothing contradicts that. When there is evidence of more
/// items but no way to fetch them, or a page or cursor repeats, the enumeration throws: it never ends early without an error.
/// </summary>
internal sealed class PageWalk(CamundaOperation operation, Paging paging, int skip)
{
    private readonly CursorCycle _cycle = new();
    private long _seen;

    /// <summary>
    /// The total of the first page, if it exceeds the items of the page; once that many items have arrived, such a total is trusted.
    /// </summary>
    private long? _foreseen;
    private bool _hasBegun;

    /// <summary>The first item of a page that is followed by an offset; null after a cursor.</summary>
    private byte[]? _firstItem;

    /// <summary>Checks a page on arrival: a server that does not support offsets returns its first page again and again.</summary>
    /// <exception cref="CamundaUnreadableResponseException">The page equals the previous one.</exception>
    public void Enter<TItem>(SearchPage<TItem> page)
    {
        if (_firstItem is not null && page.Items.Count > 0 && _firstItem.AsSpan().SequenceEqual(TextOf(page.Items[0])))
        {
            throw Failed("The cluster returned the same page for two offsets, and no cursor. The items up to here are complete.");
        }

        _firstItem = null;
    }

    /// <summary>Returns the position of the next page; null after the last one.</summary>
    /// <param name="page">The current page.</param>
    /// <param name="asked">The requested number of items.</param>
    /// <param name="limit">Returns the number of items to request next; null for the API's default.</param>
    /// <exception cref="CamundaUnreadableResponseException">There are more items, but no way to fetch them.</exception>
    public PagePosition? NextAfter<TItem>(SearchPage<TItem> page, int asked, Func<long, int?> limit)
    {
        // An item that could not be read still counts.
        int count = page.Items.Count + JsonLosses.Of(page.Items).Count;
        _seen += count;
        long reached = skip + _seen;
        if (!_hasBegun)
        {
            _foreseen = page.TotalItems > reached ? page.TotalItems : null;
            _hasBegun = true;
        }

        if (count == 0 || paging == Paging.None)
        {
            return null;
        }

        bool hasCursor = paging != Paging.Offset && page.EndCursor is { Value.Length: > 0 };
        if (IsLast(page, count, count >= asked, reached, hasCursor))
        {
            return null;
        }

        if (hasCursor)
        {
            var cursor = page.EndCursor!.Value;
            return _cycle.Repeats(cursor)
                ? throw Failed($"The cluster returned the cursor '{cursor}' twice, so the search would never end. "
                    + "The items up to here are complete.")
                : new PagePosition(limit(_seen), After: cursor);
        }

        if (paging == Paging.ForwardCursor)
        {
            throw Failed(string.Create(CultureInfo.InvariantCulture, $"The cluster returned {reached:N0} of {page.TotalItems:N0} items, "
                + $"and no cursor to the others. The items up to here are complete."));
        }

        _firstItem = page.Items.Count > 0 ? TextOf(page.Items[0]) : null;
        return reached <= int.MaxValue
            ? new PagePosition(limit(_seen), (int)reached)
            : throw Failed("The cluster returned no cursor, and offsets are limited to this point. The items up to here are complete.");
    }

    private bool IsLast<TItem>(SearchPage<TItem> page, int count, bool isFull, long reached, bool hasCursor)
    {
        if (page.HasMoreTotalItems || page.TotalItems > reached)
        {
            return false;
        }

        // All items of the first total have arrived.
        if (page.TotalItems == reached && _foreseen == reached)
        {
            return true;
        }

        // A total that equals the page, or the items so far, does not tell whether a full page has a successor.
        if (isFull)
        {
            return paging == Paging.Cursor && !hasCursor && page.TotalItems == reached;
        }

        // A total below the number of items, or a missing one, does not make a short page the last one; an empty page does.
        return page.TotalItems == reached || page.TotalItems == count || !hasCursor;
    }

    private static byte[]? TextOf<TItem>(TItem item) => item is IJsonWritable model ? CamundaJson.SerializeToUtf8Bytes(model) : null;

    private CamundaException Failed(string text) =>
        CamundaException.Create(new CamundaFailure(FailureKind.Unreadable, new CamundaRequest(operation.Method, operation.PathTemplate))
        {
            Operation = operation,
            Cause = new InvalidDataException(text),
        });
}
