using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Language;

/// <summary>The page of the language lists what the cases show. <c>FEEL_LANGUAGE=accept</c> writes it anew.</summary>
public sealed class LanguageTableTests
{
    private const string Page = "src/Camunda.Rest.Feel/Language.md";
    private const int Longest = 70;

    private static readonly (string Title, (string Section, string Name)[] Sections)[] Chapters =
    [
        ("Values and names",
        [
            ("literals", "Literals and names of variables"),
            ("names", "Names with blanks and operators"),
            ("comments", "Comments"),
            ("contexts", "Contexts"),
            ("paths", "Paths and projections"),
            ("ranges", "Ranges"),
        ]),
        ("Expressions",
        [
            ("operators", "Arithmetic"),
            ("comparison", "Comparison, `between`, `in`"),
            ("logic", "`and`, `or`"),
            ("instance-of", "`instance of`"),
            ("if", "`if`"),
            ("for", "`for`, `partial`"),
            ("quantifiers", "`some`, `every`"),
            ("filters", "Indexes and filters"),
            ("functions", "Definitions and calls of functions"),
            ("unary-tests", "Unary tests, with the input as `?`"),
        ]),
        ("Dates, times and durations",
        [
            ("temporal-literals", "Literals"),
            ("temporal-properties", "Properties"),
            ("temporal-comparison", "Comparison"),
            ("temporal-arithmetic", "Arithmetic"),
        ]),
        ("Built-in functions",
        [
            ("conversion-functions", "Conversion"),
            ("boolean-functions", "Boolean"),
            ("string-functions", "String"),
            ("list-functions", "List"),
            ("numeric-functions", "Numeric"),
            ("context-functions", "Context"),
            ("temporal-functions", "Temporal"),
            ("range-functions", "Range"),
            ("camunda-functions", "Timers and AI agents"),
        ]),
        ("Collections",
        [
            ("everyday", "Expressions of everyday models"),
            ("documented", "The examples of Camunda's documentation"),
            ("documented-unary-tests", "Its examples of unary tests"),
        ]),
    ];

    [Test]
    public void Page_OfTheLanguage_IsUpToDate()
    {
        string path = Path.Combine(Root(), Page);
        string expected = Print();
        if (Environment.GetEnvironmentVariable("FEEL_LANGUAGE") == "accept")
        {
            File.WriteAllText(path, expected);
        }

        Assert.That(
            File.ReadAllText(path).ReplaceLineEndings("\n"),
            Is.EqualTo(expected),
            $"{Page} is out of date. Run this test with FEEL_LANGUAGE=accept, and read the difference.");
    }

    [Test]
    public void Chapters_Sections_AreThoseOfTheCases() =>
        Assert.That(
            Chapters.SelectMany(static chapter => chapter.Sections).Select(static section => section.Section),
            Is.EquivalentTo(ExpressionCase.ReadAll().Select(static one => one.Section).Distinct()));

    private static string Print()
    {
        ILookup<string, ExpressionCase> cases = ExpressionCase.ReadAll().ToLookup(static one => one.Section);
        List<string> lines =
        [
            "# The language",
            "",
            "What the library evaluates, section by section, with the number of cases that test it and three of them. All cases are in",
            FormattableString.Invariant(
                $"`tests/Camunda.Rest.Feel.Tests/Cases`: {cases.Sum(static section => section.Count()):N0} expressions with their results.")
            + " [Functions.md](Functions.md) lists the built-in functions.",
        ];
        foreach ((string title, (string Section, string Name)[] sections) in Chapters)
        {
            lines.AddRange(["", $"## {title}", "", "| Section | Cases | Expressions and results |", "| :-- | --: | :-- |"]);
            lines.AddRange(sections.Select(section => Row(section.Name, [.. cases[section.Section]])));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Row(string name, ExpressionCase[] cases) => $"| {name} | {cases.Length} | {Examples(cases)} |";

    /// <summary>The first expression that shows something, of each third of a section.</summary>
    private static string Examples(ExpressionCase[] cases) => string.Join(
        "<br>",
        cases.Where(IsTypical)
            .Select(static (one, index) => (Case: one, Index: index))
            .GroupBy(one => one.Index * 3 / cases.Count(IsTypical))
            .Select(static third => Print(third.First().Case)));

    private static bool IsTypical(ExpressionCase one) => one.Expected is not ("syntax error" or "null" or "-")
        && one.Warning is null
        && one.Expression.Length > 3
        && one.Expression.Length + one.Expected.Length + one.Variables.Length <= Longest
        && one.Expression.All(static character => character is >= ' ' and not ('`' or '|'));

    private static string Print(ExpressionCase one) =>
        $"`{one.Expression}` is `{one.Expected}`" + (one.Variables == "{}" ? "" : $" for `{one.Variables}`");

    private static string Root([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", ".."));
}
