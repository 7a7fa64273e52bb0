using System.Globalization;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// Decides, page by page, where an enumeration goes on. What a page says about itself is a hint: gateways and older clusters leave cursors out, count no further than the page, or make pages smaller than they
/// were asked for. It goes on by cursor where there is one, else by offset, to an empty page, or to one that is short of what was asked for and that nothing contradicts. Where something says that there is more
/// and nothing says how to get it, or the same comes again, it is an error: an enumeration never ends early in silence.
/// </summary>
internal sealed class PageWalk(CamundaOperation operation, Paging paging, int skip)
{
    private readonly CursorCycle _cycle = new();
    private long _seen;

    /// <summary>The total of the first page, if that saw more coming than the page had; such a total is believed when what it said has come.</summary>
    private long? _foreseen;
    private bool _hasBegun;

    /// <summary>The first item of a page that is followed by an offset; null after a cursor.</summary>
    private byte[]? _firstItem;

    /// <summary>Looks at a page before anybody else does: a server that knows no offset gives its first page again and again.</summary>
    /// <exception cref="CamundaUnreadableResponseException">It is the page before.</exception>
    public void Enter<TItem>(SearchPage<TItem> page)
    {
        if (_firstItem is not null && page.Items.Count > 0 && _firstItem.AsSpan().SequenceEqual(TextOf(page.Items[0])))
        {
            throw Failed("The cluster gave the same page a second time for another offset, and no cursor to go on from. The items up to here are complete.");
        }

        _firstItem = null;
    }

    /// <summary>The position of the next page; null behind the last one.</summary>
    /// <param name="page">The page that has come.</param>
    /// <param name="asked">How many items it was asked to have.</param>
    /// <param name="limit">How many items the next one is to have; null for the API's own number.</param>
    /// <exception cref="CamundaUnreadableResponseException">There is more, and no way to it.</exception>
    public PagePosition? NextAfter<TItem>(SearchPage<TItem> page, int asked, Func<long, int?> limit)
    {
        // An item that could not be read was there all the same.
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
                ? throw Failed($"The cluster gave the cursor '{cursor}' a second time, so the search would never end. The items up to here are complete.")
                : new PagePosition(limit(_seen), After: cursor);
        }

        if (paging == Paging.ForwardCursor)
        {
            throw Failed(string.Create(CultureInfo.InvariantCulture, $"The cluster states {page.TotalItems:N0} items, gave {reached:N0} of them and no cursor to go on from. The items up to here are complete."));
        }

        _firstItem = page.Items.Count > 0 ? TextOf(page.Items[0]) : null;
        return reached <= int.MaxValue
            ? new PagePosition(limit(_seen), (int)reached)
            : throw Failed("The cluster gave no cursor to go on from, and an offset does not reach any further. The items up to here are complete.");
    }

    private bool IsLast<TItem>(SearchPage<TItem> page, int count, bool isFull, long reached, bool hasCursor)
    {
        if (page.HasMoreTotalItems || page.TotalItems > reached)
        {
            return false;
        }

        // What was foreseen has come.
        if (page.TotalItems == reached && _foreseen == reached)
        {
            return true;
        }

        // The total of a page of its own, or of what has come so far, says nothing about a full page's successor.
        if (isFull)
        {
            return paging == Paging.Cursor && !hasCursor && page.TotalItems == reached;
        }

        // A total that is below what has come, as one that is missing, does not make a short page the last one; an empty page does.
        return page.TotalItems == reached || page.TotalItems == count || !hasCursor;
    }

    private static byte[]? TextOf<TItem>(TItem item) => item is IJsonWritable model ? CamundaJson.SerializeToUtf8Bytes(model) : null;

    private CamundaException Failed(string text) => CamundaException.Create(new CamundaFailure(FailureKind.Unreadable, new CamundaRequest(operation.Method, operation.PathTemplate))
    {
        Operation = operation,
        Cause = new InvalidDataException(text),
    });
}
