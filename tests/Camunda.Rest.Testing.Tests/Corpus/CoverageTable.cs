using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Camunda.Rest.Tests.Shared;

namespace Camunda.Rest.Testing.Tests.Corpus;

/// <summary>Prints what the tests of the corpus show, by element and variant, for the README of the test cluster.</summary>
internal static partial class CoverageTable
{
    /// <summary>The tests with what they show; a test that shows several things is in the list several times.</summary>
    public static IReadOnlyList<(CoversAttribute Covers, MethodInfo Test)> Entries { get; } =
    [
        .. typeof(CoverageTable).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetCustomAttributes<CoversAttribute>().Select(covers => (covers, method)))
            .OrderBy(entry => entry.covers.Element, StringComparer.Ordinal)
            .ThenBy(entry => entry.covers.Variant, StringComparer.Ordinal)
            .ThenBy(entry => entry.method.Name, StringComparer.Ordinal),
    ];

    public static string Print()
    {
        int models = Directory.GetFiles(Repository.PathOf(CorpusRun.Models), "*.bpmn").Length;
        int decisions = Directory.GetFiles(Repository.PathOf("tests/Camunda.Rest.Feel.Tests/Dmn/Models"), "*.dmn").Length;
        List<string> lines =
        [
            FormattableString.Invariant($"What the tests of {models} BPMN files in `{CorpusRun.Models}` show. Each test asserts the path,"),
            "the variables and the incidents. The last column lists those in which something goes wrong: an error, an incident, a timeout,",
            "a cancellation.",
            "",
            "| Element | Variant | Tests | Tests of what goes wrong |",
            "| :-- | :-- | :-- | :-- |",
            .. Entries
                .GroupBy(entry => (entry.Covers.Element, entry.Covers.Variant))
                .Select(row => $"| {row.Key.Element} | {VariantOf(row)} | {Names(row, false)} | {Names(row, true)} |"),
            "",
            "FEEL and DMN are tested by tables of cases in `tests/Camunda.Rest.Feel.Tests`:",
            "",
            "| Chapter of [Language.md](../Camunda.Rest.Feel/Language.md) | Cases |",
            "| :-- | --: |",
            .. Chapters().Select(chapter => FormattableString.Invariant($"| {chapter.Title} | {chapter.Cases:N0} |")),
            FormattableString.Invariant($"| [DMN](../Camunda.Rest.Feel/Dmn/README.md): models with their results | {decisions} |"),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static string VariantOf(IEnumerable<(CoversAttribute Covers, MethodInfo Test)> row)
    {
        CoversAttribute first = row.First().Covers;
        return first.Since is null ? first.Variant : $"{first.Variant} (API {first.Since})";
    }

    private static string Names(IEnumerable<(CoversAttribute Covers, MethodInfo Test)> row, bool unhappy) =>
        string.Join("<br>", row.Where(entry => entry.Covers.Unhappy == unhappy).Select(entry => $"`{entry.Test.Name}`"));

    // The page has a heading per chapter, and a row per section with its number of cases in the second column.
    private static IEnumerable<(string Title, int Cases)> Chapters() =>
        Repository.ReadText("src/Camunda.Rest.Feel/Language.md").Split("\n## ").Skip(1).Select(chapter => (
            chapter.Split('\n')[0],
            Section().Matches(chapter).Sum(section => int.Parse(section.Groups[1].Value, CultureInfo.InvariantCulture))));

    [GeneratedRegex(@"^\| [^|]+ \| (\d+) \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Section();
}
