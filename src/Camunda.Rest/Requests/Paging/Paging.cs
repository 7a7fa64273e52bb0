namespace Camunda.Rest;

/// <summary>How the pages of a search follow each other.</summary>
internal enum Paging
{
    /// <summary>By cursor, forwards and backwards; the first page may start at an offset.</summary>
    Cursor,

    /// <summary>By the cursor of the previous page only.</summary>
    ForwardCursor,

    /// <summary>By offset only.</summary>
    Offset,

    /// <summary>No paging: all items come at once.</summary>
    None,
}
