using System.Net;
using System.Net.Mime;

namespace Camunda.Rest;

/// <summary>Recognises the pages of proxies, gateways and logins, which come where the API was asked.</summary>
internal static class HtmlPage
{
    private const int MaxTitleLength = 120;

    /// <summary>Whether a content type is that of a page.</summary>
    public static bool IsTypeOf(string? mediaType) =>
        mediaType is not null && (mediaType.Equals(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase) || mediaType.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));

    /// <summary>What came, by the page's title, and what to ask oneself; null for a body that is no page.</summary>
    public static string? Describe(FailureBody body) => Is(body)
        ? $"an HTML page came instead of JSON{(TitleOf(body.Text) is { } title ? $" ('{title}')" : "")}: is the base address right, or is a proxy in between?"
        : null;

    // By the content type, unless it is JSON all the same, or by how it begins where that claims something else.
    private static bool Is(FailureBody body)
    {
        var start = body.Verbatim.AsSpan().TrimStart();
        return !start.IsEmpty && ((IsTypeOf(body.MediaType) && start[0] is not ('{' or '['))
            || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase));
    }

    private static string? TitleOf(string text)
    {
        int start = text.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        int from = start < 0 ? -1 : text.IndexOf('>', start);
        int to = from < 0 ? -1 : text.IndexOf('<', from);
        string title = to < 0 ? "" : LogText.OneLine(WebUtility.HtmlDecode(text[(from + 1)..to]), MaxTitleLength);
        return title.Length > 0 ? title : null;
    }
}
