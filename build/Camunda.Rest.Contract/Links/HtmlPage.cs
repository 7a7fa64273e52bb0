using System.Net;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Contract.Links;

/// <summary>The anchors and the links of an HTML page.</summary>
/// <param name="Anchors">Its ids, and the names of its <c>a</c> elements.</param>
/// <param name="Links">The values of <c>href</c> and <c>src</c>, each once, in the order of the page.</param>
internal sealed partial record HtmlPage(IReadOnlySet<string> Anchors, IReadOnlyList<string> Links)
{
    private const string Attributes = """(?<attributes>(?:"[^"]*"|'[^']*'|[^"'>])*)""";

    public static HtmlPage Parse(string html)
    {
        HashSet<string> anchors = new(StringComparer.Ordinal);
        HashSet<string> known = new(StringComparer.Ordinal);
        List<string> links = [];
        foreach (Match tag in Tag().Matches(html))
        {
            string element = tag.Groups["element"].Value;
            foreach (Match attribute in Attribute().Matches(tag.Groups["attributes"].Value))
            {
                string name = attribute.Groups["name"].Value;
                string value = WebUtility.HtmlDecode(attribute.Groups["value"].Value);
                if (Is(name, "id") || (Is(name, "name") && Is(element, "a")))
                    anchors.Add(value);
                else if ((Is(name, "href") || Is(name, "src")) && !Is(element, "base") && known.Add(value))
                    links.Add(value);
            }
        }

        return new(anchors, links);
    }

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    // Comments contain no tags, and neither does the content of scripts and styles.
    [GeneratedRegex(
        "<!--.*?-->"
        + @"|<(?<element>script|style)\b" + Attributes + @">.*?</\k<element>\s*>"
        + @"|<(?<element>[a-z][\w-]*)" + Attributes + ">",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(
        """
        (?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'<>`]+)))?
        """,
        RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();
}
