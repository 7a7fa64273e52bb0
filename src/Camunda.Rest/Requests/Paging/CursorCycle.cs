namespace Camunda.Rest;

/// <summary>
/// Detects cycles of cursors of any length, with one cursor in memory: the one that is compared with is replaced after 1, 2, 4, 8, … pages
/// (Brent's algorithm).
/// </summary>
internal sealed class CursorCycle
{
    private EndCursor? _kept;
    private long _pages;
    private long _span = 1;

    public bool Repeats(EndCursor cursor)
    {
        if (cursor == _kept)
            return true;
        if (++_pages == _span)
        {
            _kept = cursor;
            _pages = 0;
            _span *= 2;
        }

        return false;
    }
}
