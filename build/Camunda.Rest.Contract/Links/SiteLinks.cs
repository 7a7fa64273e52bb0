namespace Camunda.Rest.Contract.Links;

/// <summary>The links of a static site.</summary>
/// <param name="Pages">The number of HTML pages.</param>
/// <param name="Total">The number of links; one that a page repeats counts once.</param>
/// <param name="Dead">The dead ones, by page.</param>
internal sealed record SiteLinks(int Pages, int Total, IReadOnlyList<DeadLink> Dead)
{
    private static readonly string[] ExternalSchemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    /// <summary>Checks all pages below a folder. A folder without pages throws <see cref="ContractException"/>.</summary>
    public static SiteLinks Check(string folder)
    {
        string root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
            throw new ContractException($"{folder}: this folder does not exist. Build the site first.");

        HashSet<string> files = [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(path => Relative(root, path))];
        Dictionary<string, HtmlPage> pages = files
            .Where(path => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => path, path => HtmlPage.Parse(File.ReadAllText(Path.Combine(root, path))));
        if (pages.Count == 0)
            throw new ContractException($"{folder}: this folder contains no HTML page. Build the site first.");

        List<DeadLink> dead = [];
        foreach ((string page, HtmlPage content) in pages.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            dead.AddRange(
                from link in content.Links
                let reason = ReasonOf(page, link, files, pages)
                where reason is not null
                select new DeadLink(page, link, reason));
        }

        return new(pages.Count, pages.Values.Sum(page => page.Links.Count), dead);
    }

    private static string? ReasonOf(string page, string link, HashSet<string> files, Dictionary<string, HtmlPage> pages)
    {
        if (SchemeOf(link) is { } scheme)
            return ReasonOfExternal(link, scheme);
        if (link.StartsWith("//", StringComparison.Ordinal))
            return ReasonOfExternal(Uri.UriSchemeHttps + ":" + link, Uri.UriSchemeHttps);

        (string target, string fragment) = Cut(link, '#');
        string path = Uri.UnescapeDataString(Cut(target, '?').Before);
        string? file = path.Length == 0 ? page : Resolve(page, path);
        if (file is null)
            return "leads out of the site";

        string? found = files.Contains(file) ? file : files.Contains(Join(file, "index.html")) ? Join(file, "index.html") : null;
        if (found is null)
            return "there is no such file";

        // An empty fragment and 'top' lead to the top of every page.
        return fragment.Length == 0 || fragment == "top" || !pages.TryGetValue(found, out HtmlPage? content)
            || content.Anchors.Contains(fragment) || content.Anchors.Contains(Uri.UnescapeDataString(fragment))
                ? null
                : $"{found} has no element with this id";
    }

    private static string? ReasonOfExternal(string link, string scheme) =>
        scheme == "data" ? null
        : !ExternalSchemes.Contains(scheme) ? $"the scheme '{scheme}' does not belong in a site"
        : Uri.TryCreate(link, UriKind.Absolute, out Uri? uri) && Uri.IsWellFormedUriString(uri.AbsoluteUri, UriKind.Absolute)
            && (scheme == Uri.UriSchemeMailto || uri.Host.Length > 0) ? null
        : "is not a well-formed address";

    private static string? SchemeOf(string link)
    {
        int colon = link.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(link[0]) && link.AsSpan(0, colon).IndexOfAny("/?#") < 0
            ? link[..colon].ToLowerInvariant()
            : null;
    }

    /// <summary>Returns the path from the root of the site; null if it leads out of the site.</summary>
    private static string? Resolve(string page, string path)
    {
        List<string> segments = path.StartsWith('/') ? [] : [.. page.Split('/').SkipLast(1)];
        foreach (string segment in path.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                    return null;
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private static string Join(string folder, string file) => folder.Length == 0 ? file : $"{folder}/{file}";

    private static (string Before, string After) Cut(string text, char separator)
    {
        int index = text.IndexOf(separator, StringComparison.Ordinal);
        return index < 0 ? (text, "") : (text[..index], text[(index + 1)..]);
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
