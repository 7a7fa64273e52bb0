namespace Camunda.Rest.Testing.Search;

/// <summary>A page of a search result. The cursors are null where the page is empty.</summary>
internal sealed record SearchPage<T>(IReadOnlyList<T> Items, long TotalItems, string? StartCursor, string? EndCursor);
