using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Search;

/// <summary>Runs a search request, validated before, over entities in memory.</summary>
internal static class EntitySearch
{
    /// <summary>
    /// Filters, sorts and cuts out the page. <paramref name="scope"/> narrows the entities before the request's own filter.
    /// </summary>
    /// <exception cref="ProblemException">400: cursor or limit; 501: a filter or sort field that the view does not support.</exception>
    public static EntityPage<T> Run<T>(
        EntityView<T> view, IReadOnlyCollection<T> entities, JsonObject? request, Func<T, bool>? scope = null)
        where T : class
    {
        Func<T, bool> matches = FilterCompiler.Compile(view, request?["filter"]?.AsObject());
        SortOrder<T> order = new(view, request?["sort"]?.AsArray());
        PageRequest page = PageRequest.Read(request?["page"]?.AsObject());

        List<SortPlace<T>> found = [.. entities.Where(entity => (scope is null || scope(entity)) && matches(entity)).Select(order.PlaceOf)];
        found.Sort(order);
        (int start, int end) = Cut(found, page, order, Anchor);
        List<T> items = [.. found[start..end].Select(place => place.Entity)];
        return new(items, found.Count, CursorOf(items.FirstOrDefault()), CursorOf(items.LastOrDefault()));

        string? CursorOf(T? item) => item is null ? null : SearchCursor.Write(order.Signature, view.KeyOf(item));

        SortPlace<T> Anchor(string name, string cursor)
        {
            long key = SearchCursor.Read(name, cursor, order.Signature);
            return entities.FirstOrDefault(entity => view.KeyOf(entity) == key) is { } anchor
                ? order.PlaceOf(anchor)
                : throw ProblemException.InvalidArgument($"$.page.{name}: the item that the cursor stands at is gone.");
        }
    }

    /// <summary>Runs a search and returns the page and its items.</summary>
    public static OperationResult Answer<T>(
        EntityView<T> view, IReadOnlyCollection<T> entities, JsonObject? request, Func<T, bool>? scope = null)
        where T : class => OperationResult.Ok(ToJson(view, Run(view, entities, request, scope)));

    /// <summary>The page and its items, in the form of a search response.</summary>
    public static JsonObject ToJson<T>(EntityView<T> view, EntityPage<T> page) => new()
    {
        ["items"] = new JsonArray([.. page.Items.Select(item => (JsonNode)view.ToJson(item))]),
        ["page"] = new JsonObject
        {
            ["totalItems"] = page.TotalItems,
            ["hasMoreTotalItems"] = false,
            ["startCursor"] = page.StartCursor,
            ["endCursor"] = page.EndCursor,
        },
    };

    private static (int Start, int End) Cut<T>(
        List<SortPlace<T>> found, PageRequest page, SortOrder<T> order, Func<string, string, SortPlace<T>> anchorOf)
    {
        if (page.After is not null)
        {
            SortPlace<T> anchor = anchorOf("after", page.After);
            int start = found.FindIndex(place => order.Compare(place, anchor) > 0);
            start = start < 0 ? found.Count : start;
            return (start, Math.Min(found.Count, start + page.Limit));
        }

        if (page.Before is not null)
        {
            SortPlace<T> anchor = anchorOf("before", page.Before);
            int end = found.FindLastIndex(place => order.Compare(place, anchor) < 0) + 1;
            return (Math.Max(0, end - page.Limit), end);
        }

        int from = Math.Min(page.From, found.Count);
        return (from, Math.Min(found.Count, from + page.Limit));
    }
}
