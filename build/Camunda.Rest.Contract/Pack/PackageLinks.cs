using System.Text.RegularExpressions;

namespace Camunda.Rest.Contract.Pack;

/// <summary>Rewrites the links of a page of the repository, so that they work on the page of a package.</summary>
/// <param name="root">The repository's root.</param>
/// <param name="address">Where the repository is on the web; null where that is not known.</param>
/// <param name="revision">The commit that is packed.</param>
internal sealed partial class PackageLinks(string root, RepositoryAddress? address, string revision)
{
    /// <summary>
    /// Returns the page with absolute links. Without an address of the repository, a link to one of its files becomes its text, and an
    /// image its description. Code, links within the page and absolute links remain unchanged.
    /// </summary>
    /// <param name="file">The page, whose folder its links are relative to.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="ContractException">A link leads to a file that does not exist.</exception>
    public string Rewrite(string file, string text) => CodeOrLink().Replace(text, match =>
    {
        string target = match.Groups["target"].Value;
        if (!match.Groups["target"].Success || target.StartsWith('#') || Scheme().IsMatch(target))
        {
            return match.Value;
        }

        string[] parts = target.Split('#', 2);
        string full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, Uri.UnescapeDataString(parts[0])));
        string path = Path.GetRelativePath(root, full).Replace('\\', '/');
        if (path.StartsWith("../", StringComparison.Ordinal) || !Path.Exists(full))
        {
            throw new ContractException(file, "$", $"the link to '{target}' leads to no file of the repository.");
        }

        string shown = match.Groups["text"].Value;
        if (address is null)
        {
            return shown;
        }

        bool isImage = match.Groups["image"].Length > 0;
        RepositoryPageKind kind = isImage
            ? RepositoryPageKind.Raw
            : Directory.Exists(full) ? RepositoryPageKind.Folder : RepositoryPageKind.File;
        string fragment = parts.Length > 1 ? $"#{parts[1]}" : "";
        return $"{match.Groups["image"].Value}[{shown}]({address.Of(path, revision, kind)}{fragment})";
    });

    [GeneratedRegex(
        @"^ *(?<fence>```+)[\s\S]*?^ *\k<fence> *$|`[^`\n]+`|(?<image>!?)\[(?<text>[^\[\]]*)\]\((?<target>[^()\s]+)\)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex CodeOrLink();

    [GeneratedRegex("^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
