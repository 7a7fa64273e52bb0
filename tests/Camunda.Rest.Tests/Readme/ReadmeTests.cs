using System.Text.RegularExpressions;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Readme;

internal sealed partial class ReadmeTests
{
    [Test]
    public void Snippet_InReadme_IsCompiledAsItStands()
    {
        string[] snippets = [.. FencedCSharp().Matches(Repository.ReadText("README.md")).Select(match => match.Groups["code"].Value)];
        string[] compiled =
        [
            .. Normalize(Repository.ReadText("tests/Camunda.Rest.Tests/Readme/ReadmeSnippets.cs")),
            .. Normalize(Repository.ReadText("tests/Camunda.Rest.Tests/Readme/EverydayTasks.cs")),
        ];

        Assert.That(snippets, Is.Not.Empty);
        foreach (string snippet in snippets)
        {
            Assert.That(
                Contains(compiled, Normalize(snippet)),
                Is.True,
                $"The README shows code that neither ReadmeSnippets.cs nor EverydayTasks.cs compiles:\n{snippet}");
        }
    }

    private static string[] Normalize(string code) => [.. code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static bool Contains(string[] lines, string[] part)
    {
        for (int start = 0; start + part.Length <= lines.Length; start++)
        {
            if (lines.AsSpan(start, part.Length).SequenceEqual(part))
                return true;
        }

        return false;
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex FencedCSharp();
}
