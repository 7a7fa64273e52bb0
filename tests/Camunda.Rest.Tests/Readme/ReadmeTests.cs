using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Readme;

internal sealed class ReadmeTests
{
    private const string FirstProgram = "Camunda.Rest.Samples.FirstProgram";

    private static IEnumerable<ReadmeSnippet> Snippets => ReadmeSnippet.All.Skip(1);

    [Test]
    public void FirstSnippet_IsTheSampleVerbatim() =>
        Assert.That(ReadmeSnippet.All[0].Code, Is.EqualTo(Repository.ReadText($"src/Samples/{FirstProgram}/Program.cs")));

    [Test]
    public void FirstSnippet_WithoutAnythingAroundIt_Compiles() => Assert.That(ReadmeSnippet.All[0].CompileAlone(), Is.Empty);

    [Test]
    public async Task FirstSnippet_AsAProgram_PrintsWhatTheReadmeShows()
    {
        var (exitCode, output) = await RepositoryProgram.RunAsync(FirstProgram);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Is.EqualTo($"The order is paid, receipt R-A-42.{Environment.NewLine}"));
        Assert.That(Repository.ReadText("README.md"), Does.Contain(output.Trim()));
    }

    [TestCaseSource(nameof(Snippets))]
    public void Snippet_WithWhatTheReadmePresumes_Compiles(ReadmeSnippet snippet) =>
        Assert.That(snippet.Compile(), Is.Empty, snippet.Code);

    [Test]
    public void Presumption_OfTheSnippets_IsUsedByThem()
    {
        string code = string.Concat(Snippets.Select(snippet => snippet.Code));

        Assert.That(ReadmeSnippet.Presumed, Is.Not.Empty);
        foreach (string name in ReadmeSnippet.Presumed.Where(text => !text.EndsWith(';')).Select(text => text.Split(' ')[^1]))
            Assert.That(code, Does.Match($@"\b{name}\b"));
    }

    [Test]
    public void Snippet_WithAMistake_DoesNotCompile()
    {
        ReadmeSnippet mistake = new(1, "await camunda.UserTasks[processInstanceKey].CompleteAsync();\n");

        Assert.That(mistake.Compile(), Has.Count.EqualTo(1).And.All.Contain("CS1503"));
    }
}
