using System.Reflection;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

/// <summary>The README of the test cluster lists what the corpus shows. <c>CORPUS_TABLE=accept</c> writes the list anew.</summary>
public sealed class CoverageTableTests
{
    private const string Page = "src/Camunda.Rest.Testing/README.md";
    private const string Begin = "<!-- executes: begin -->\n";
    private const string End = "<!-- executes: end -->\n";

    [Test]
    public void Page_OfTheTestCluster_IsUpToDate()
    {
        string page = Repository.ReadText(Page);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        string expected = CoverageTable.Print();
        if (Environment.GetEnvironmentVariable("CORPUS_TABLE") == "accept")
        {
            page = page[..begin] + expected + page[end..];
            File.WriteAllText(Repository.PathOf(Page), page);
            end = begin + expected.Length;
        }

        // Other versions than the newest lack the tests of what they do not have.
        Assert.That(
            page[begin..end].Split('\n').Where(line => IsIn(line)),
            Is.EqualTo(expected.Split('\n')),
            $"{Page} is out of date. Run this test with CORPUS_TABLE=accept, and read the difference.");
    }

    [Test]
    public void Entries_OfEachElement_AreSeveralTestsAndOneOfWhatGoesWrong() => Assert.Multiple(() =>
    {
        foreach (IGrouping<string, (CoversAttribute Covers, MethodInfo Test)> element in
            CoverageTable.Entries.GroupBy(entry => entry.Covers.Element))
        {
            Assert.That(element.Select(entry => entry.Test).Distinct().Count(), Is.GreaterThan(1), element.Key);
            Assert.That(element.Any(entry => entry.Covers.Unhappy), Is.True, $"{element.Key}, what goes wrong");
        }
    });

    [Test]
    public void Entries_Names_AreUnique() =>
        Assert.That(CoverageTable.Entries.Select(entry => entry.Test).Distinct().Select(test => test.Name), Is.Unique);

    [Test]
    public void Models_AllFiles_AreDeployedByATest()
    {
        string tests = string.Concat(
            Directory.GetFiles(Repository.PathOf("tests/Camunda.Rest.Testing.Tests/Corpus"), "*Tests.cs").Select(File.ReadAllText));

        Assert.That(
            Directory.GetFiles(Repository.PathOf(CorpusRun.Models)).Select(Path.GetFileName).Where(file => !tests.Contains($"\"{file}\"")),
            Is.Empty);
    }

    private static bool IsIn(string line) =>
        !line.Contains("(API ", StringComparison.Ordinal)
        || CoverageTable.Entries.Any(entry => line.Contains($"(API {entry.Covers.Since})", StringComparison.Ordinal));
}
