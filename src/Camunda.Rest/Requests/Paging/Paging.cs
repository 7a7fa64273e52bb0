namespace Camunda.Rest;

/// <summary>How the pages of a search follow each other.</summary>
internal enum Paging
{
    /// <summary>By cursor, forwards and backwards; the first page may start at an offset.</summary>
    Cursor,

    /// <summary>By the cursor of the page before only.</summary>
    ForwardCursor,

    /// <summary>By offset only.</summary>
    Offset,

    /// <summary>Not at all: everything comes at once.</summary>
    None,
}
