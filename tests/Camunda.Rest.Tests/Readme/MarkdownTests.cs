using System.Text.RegularExpressions;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Readme;

/// <summary>Checks that the pages of the repository refer to files that exist.</summary>
internal sealed partial class MarkdownTests
{
    [Test]
    public void Links_OfEachPage_LeadToFiles()
    {
        string[] broken =
        [
            .. from page in RepositoryFiles.All.Where(path => path.EndsWith(".md", StringComparison.Ordinal))
               from target in RelativeLink().Matches(Repository.ReadText(page)).Select(match => match.Groups["target"].Value)
               where !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target))
               select $"{page}: {target}",
        ];

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void Architecture_FilesThatItNames_Exist()
    {
        HashSet<string> files = [.. RepositoryFiles.All.Select(path => Path.GetFileName(path))];
        string[] named = [.. FileName().Matches(Repository.ReadText("src/README.md")).Select(match => match.Groups["name"].Value)];

        Assert.That(named, Is.Not.Empty);
        Assert.That(named.Where(name => !files.Contains(name)), Is.Empty);
    }

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"`(?<name>[\w.]+\.(?:cs|targets|props))`", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();
}
