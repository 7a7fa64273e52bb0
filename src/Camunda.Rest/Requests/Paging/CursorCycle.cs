namespace Camunda.Rest;

/// <summary>
/// Notices cursors that go in a circle, of whatever length, with one of them in memory: the one that is compared moves on after 1, 2, 4, 8, … pages
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
