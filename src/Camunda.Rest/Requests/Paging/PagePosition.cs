namespace Camunda.Rest;

/// <summary>
/// The requested page of a search: after a cursor, before one, from an offset, or the first. Without a limit it has the API's default size.
/// </summary>
internal readonly record struct PagePosition(int? Limit, int From = 0, EndCursor? After = null, StartCursor? Before = null);
