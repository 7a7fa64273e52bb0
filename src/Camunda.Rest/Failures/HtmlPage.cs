using System.Net;
using System.Net.Mime;

namespace Camunda.Rest;

/// <summary>Recognises HTML pages that proxies, gateways and logins return in place of the API.</summary>
internal static class HtmlPage
{
    private const int MaxTitleLength = 120;

    /// <summary>Returns whether a content type is that of an HTML page.</summary>
    public static bool IsTypeOf(string? mediaType) =>
        mediaType is not null
            && (mediaType.Equals(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase)
                || mediaType.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));

    /// <summary>Describes the page, by its title, and the likely cause; null when the body is not a page.</summary>
    public static string? Describe(FailureBody body) => Is(body)
        ? $"the response is an HTML page instead of JSON{(TitleOf(body.Text) is { } title ? $" ('{title}')" : "")}; "
            + "check the base address, and any proxy in front of the cluster"
        : null;

    // By the content type, unless the body is JSON, or by how the body begins, when the content type says otherwise.
    private static bool Is(FailureBody body)
    {
        var start = body.Verbatim.AsSpan().TrimStart();
        return !start.IsEmpty && ((IsTypeOf(body.MediaType) && start[0] is not ('{' or '['))
            || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase));
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
