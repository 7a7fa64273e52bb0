using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Camunda.Rest.Feel.BuiltIns;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Readme;

public sealed partial class ReadmeTests
{
    private const string Page = "../../../src/Camunda.Rest.Feel/README.md";

    [Test]
    public void Snippet_InReadme_IsCompiledAsItStands()
    {
        string[] snippets = [.. FencedCSharp().Matches(Read(Page)).Select(static match => match.Groups["code"].Value)];
        string[] compiled = Normalize(Read("ReadmeSnippets.cs"));

        Assert.That(snippets, Is.Not.Empty);
        foreach (string snippet in snippets)
        {
            Assert.That(
                Contains(compiled, Normalize(snippet)),
                Is.True,
                $"The README shows code that ReadmeSnippets.cs does not compile:\n{snippet}");
        }
    }

    [Test]
    public void Snippets_Run_ReturnWhatTheReadmeStates()
    {
        Assert.That(ReadmeSnippets.UseValues().GetRawText(), Is.EqualTo("""{"id":"A-42","first":1}"""));
        Assert.That(ReadmeSnippets.UseUnaryTests(), Is.True);
        Assert.That(ReadmeSnippets.ReadWarnings().Value.ToString(), Is.EqualTo("[null, null]"));
        Assert.That(ReadmeSnippets.ReadWarnings().Warnings[0].ToString(), Does.Contain("Can't add '\"a\"' to '1'"));
        Assert.That(ReadmeSnippets.AddFunctions().ToString(), Is.EqualTo("19"));
    }

    [Test]
    public void FirstScreen_Runs_ReturnsWhatTheReadmeStates()
    {
        Assume.That(BuiltInLibrary.Names, Does.Contain("sum"));

        Assert.That(ReadmeSnippets.FirstScreen().Value.ToString(), Is.EqualTo("90"));
    }

    [Test]
    public void ErrorMessage_InReadme_IsThatOfTheParser()
    {
        FeelSyntaxException error = Assert.Throws<FeelSyntaxException>(static () => FeelExpression.Parse("(1 + (2)"))!;

        Assert.That(Read(Page), Does.Contain(error.Message));
    }

    private static string Read(string path, [CallerFilePath] string source = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(source)!, path));

    // A file has its directives at its start, and a snippet at its own.
    private static string[] Normalize(string code) =>
        [.. code.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0 && !Directive().IsMatch(line))];

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex Directive();

    private static bool Contains(string[] lines, string[] part)
    {
        for (int start = 0; start + part.Length <= lines.Length; start++)
        {
            if (lines.AsSpan(start, part.Length).SequenceEqual(part))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex FencedCSharp();
}
