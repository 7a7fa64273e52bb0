using System.Runtime.CompilerServices;
using Camunda.Rest.Feel.BuiltIns;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.BuiltIns;

/// <summary>The page of the functions lists what the library has. <c>FEEL_FUNCTIONS=accept</c> writes it anew.</summary>
public sealed class FunctionTableTests
{
    private const string Page = "src/Camunda.Rest.Feel/Functions.md";

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["string"] = "The value as text. Null stays null.",
        ["number"] = "The number that a text contains, without the separators of groups.",
        ["context"] = "A context of entries with `key` and `value`; the opposite of `get entries`.",
        ["date"] = "A date of a text, of a date and time, or of its parts.",
        ["time"] = "A time of a text, of a date and time, or of its parts.",
        ["date and time"] = "A date and time of a text or of its parts, or the same instant in another time zone.",
        ["duration"] = "The duration that a text contains.",
        ["years and months duration"] = "The full months between two dates.",
        ["from json"] = "The value that a JSON text contains.",
        ["to json"] = "The value as JSON text.",
        ["not"] = "The opposite of a boolean; null for other values.",
        ["is defined"] = "True unless the value is null or missing.",
        ["get or else"] = "The value, or the default if the value is null.",
        ["assert"] = "The value if the condition is true. Otherwise the evaluation records the failure, with the cause if there is one.",
        ["substring"] = "The part of a text from a position, up to a length.",
        ["string length"] = "The number of UTF-16 characters.",
        ["upper case"] = "The text in upper case.",
        ["lower case"] = "The text in lower case.",
        ["substring before"] = "The text before the first match; empty if there is none.",
        ["substring after"] = "The text after the first match; empty if there is none.",
        ["contains"] = "True if the text contains the other one.",
        ["starts with"] = "True if the text starts with the other one.",
        ["ends with"] = "True if the text ends with the other one.",
        ["matches"] = "True if the regular expression matches a part of the text. Flags: `s`, `m`, `i`, `x`.",
        ["replace"] = "The text with all matches replaced; `$1` is the first group.",
        ["split"] = "The parts of a text between the matches of a regular expression.",
        ["extract"] = "All matches of a regular expression.",
        ["trim"] = "The text without white space at its start and end.",
        ["uuid"] = "A random UUID.",
        ["to base64"] = "The text, as UTF-8, in Base64.",
        ["is blank"] = "True if the text has nothing but white space.",
        ["list contains"] = "True if an item equals the element.",
        ["sublist"] = "The items from a position, up to a length.",
        ["append"] = "The list with further items at its end.",
        ["concatenate"] = "The items of all lists.",
        ["insert before"] = "The list with a new item before a position.",
        ["remove"] = "The list without the item at a position.",
        ["list replace"] = "The list with a new item at a position, or in place of all items that a function selects. "
            + "DMN 1.4; not in Camunda's documentation.",
        ["reverse"] = "The items in the opposite order.",
        ["index of"] = "The positions of all items that equal the match.",
        ["union"] = "The items of all lists, each once.",
        ["distinct values"] = "The items, each once.",
        ["duplicate values"] = "The items that occur more than once.",
        ["flatten"] = "The items of all nested lists in one list.",
        ["sort"] = "The items in the order of a function that returns true if its first argument precedes the second.",
        ["string join"] = "The texts in one, with a delimiter, a prefix and a suffix. Null items are left out.",
        ["is empty"] = "True if the list has no items.",
        ["partition"] = "Lists of up to `size` items each.",
        ["count"] = "The number of items.",
        ["min"] = "The smallest item; null for an empty list.",
        ["max"] = "The largest item; null for an empty list.",
        ["sum"] = "The sum of the numbers; null for an empty list.",
        ["product"] = "The product of the numbers; null for an empty list.",
        ["mean"] = "The average of the numbers; null for an empty list.",
        ["median"] = "The middle number; null for an empty list.",
        ["stddev"] = "The standard deviation of a sample; null for an empty list.",
        ["mode"] = "The numbers that occur most often, in order.",
        ["all"] = "False if an item is false; null if an item is no boolean; otherwise true.",
        ["and"] = "The former name of `all`.",
        ["any"] = "True if an item is true; null if an item is no boolean; otherwise false.",
        ["or"] = "The former name of `any`.",
        ["decimal"] = "The number with so many decimal places; by default, half goes to the even digit.",
        ["floor"] = "The next smaller number with so many decimal places.",
        ["ceiling"] = "The next larger number with so many decimal places.",
        ["round up"] = "The number rounded away from 0.",
        ["round down"] = "The number rounded towards 0.",
        ["round half up"] = "The nearest number; half goes away from 0.",
        ["round half down"] = "The nearest number; half goes towards 0.",
        ["abs"] = "The number or duration without its sign.",
        ["modulo"] = "The remainder of a division, with the sign of the divisor.",
        ["sqrt"] = "The square root.",
        ["log"] = "The natural logarithm.",
        ["exp"] = "The power of e.",
        ["odd"] = "True for an odd number.",
        ["even"] = "True for an even number.",
        ["random number"] = "A random number from 0 to 1, without 1.",
        ["get value"] = "The entry of a context, or of nested contexts by a list of keys; null if there is none.",
        ["get entries"] = "The entries as a list of contexts with `key` and `value`.",
        ["context put"] = "The context with a new entry, also in nested contexts by a list of keys.",
        ["put"] = "The former name of `context put`.",
        ["context merge"] = "The entries of all contexts; the last one of the same name counts.",
        ["put all"] = "The former name of `context merge`.",
        ["now"] = "The date and time of the options' clock, in the options' time zone.",
        ["today"] = "The date of the options' clock, in the options' time zone.",
        ["day of week"] = "The English name of the day.",
        ["day of year"] = "The number of the day in its year.",
        ["week of year"] = "The number of the week in its year, by ISO 8601.",
        ["month of year"] = "The English name of the month.",
        ["last day of month"] = "The last date of the month.",
        ["before"] = "The first ends before the second starts.",
        ["after"] = "The first starts after the second ends.",
        ["meets"] = "The first ends where the second starts, and both include that point.",
        ["met by"] = "The first starts where the second ends, and both include that point.",
        ["overlaps"] = "Both have a point in common.",
        ["overlaps before"] = "Both have a point in common, and the first starts and ends earlier.",
        ["overlaps after"] = "Both have a point in common, and the first starts and ends later.",
        ["finishes"] = "The first ends where the second ends, and starts inside of it.",
        ["finished by"] = "The first ends where the second ends, and contains its start.",
        ["includes"] = "The first contains the second.",
        ["during"] = "The first is inside of the second.",
        ["starts"] = "The first starts where the second starts, and ends inside of it.",
        ["started by"] = "The first starts where the second starts, and contains its end.",
        ["coincides"] = "Both are equal.",
        ["cycle"] = "The text of a timer that repeats at an interval, without end if there are no repetitions.",
        ["fromAi"] = "The first argument. The others describe the value for an AI agent.",
    };

    [Test]
    public void Page_OfTheFunctions_IsUpToDate()
    {
        string path = Path.Combine(Root(), Page);
        string expected = Print();
        if (Environment.GetEnvironmentVariable("FEEL_FUNCTIONS") == "accept")
        {
            File.WriteAllText(path, expected);
        }

        Assert.That(
            File.ReadAllText(path).ReplaceLineEndings("\n"),
            Is.EqualTo(expected),
            $"{Page} is out of date. Run this test with FEEL_FUNCTIONS=accept, and read the difference.");
    }

    [Test]
    public void Meanings_Functions_AreTheSame() => Assert.That(Meanings.Keys, Is.EquivalentTo(BuiltInLibrary.Names));

    [Test]
    public void Cases_EachFunction_HasSome() => Assert.That(BuiltInLibrary.Names.Except(CountCases().Keys), Is.Empty);

    private static string Print()
    {
        Dictionary<string, int> cases = CountCases();
        List<string> lines =
        [
            "# Built-in functions",
            "",
            "All functions that Camunda documents, with the names of their parameters for calls with named arguments. Each line of",
            "parameters is one way to call the function; `…` takes a list, or its items as arguments. A call that fails is null, with a",
            "warning of the kind `FunctionInvocationFailure`.",
            "",
            "- Positions in lists and texts start at 1; negative ones count from the end.",
            "- Regular expressions are those of Java: `\\d`, `\\w` and `\\s` are ASCII, and character classes can be united and",
            "  intersected. One that takes longer than a second fails.",
            "- Each item of a list and each 16 characters of a text that a function reads or returns count as a step of",
            "  `FeelOptions.MaxSteps`; so does the time that a slow regular expression takes.",
            "- `uuid()` and `random number()` take their randomness from `FeelOptions.Random`.",
            "- The last column counts the cases that test the function (`tests/Camunda.Rest.Feel.Tests/Cases`).",
        ];
        foreach ((string section, IReadOnlyList<BuiltInFunction> functions) in BuiltInLibrary.Sections)
        {
            lines.AddRange(["", $"## {section}", "", "| Function | Parameters | Meaning | Cases |", "| :-- | :-- | :-- | --: |"]);
            foreach (IGrouping<string, BuiltInFunction> group in functions.GroupBy(function => function.Name))
            {
                string parameters = string.Join("<br>", group.Select(Parameters));
                int count = cases.GetValueOrDefault(group.Key);
                lines.Add($"| `{group.Key}` | {parameters} | {Meanings.GetValueOrDefault(group.Key)} | {count} |");
            }
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Parameters(BuiltInFunction function) => function.Parameters.Count == 0
        ? "none"
        : $"`{string.Join(", ", function.Parameters)}{(function.IsVariadic ? "…" : "")}`";

    /// <summary>How many cases of the tables of functions call each function.</summary>
    private static Dictionary<string, int> CountCases()
    {
        string[] names = [.. BuiltInLibrary.Names.OrderByDescending(name => name.Length)];
        return ExpressionCase.ReadAll()
            .Where(line => line.Section.EndsWith("-functions", StringComparison.Ordinal))
            .SelectMany(line => Calls(line.Expression, names).Distinct())
            .CountBy(name => name)
            .ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Calls(string expression, string[] names)
    {
        for (int open = expression.IndexOf('('); open >= 0; open = expression.IndexOf('(', open + 1))
        {
            string before = expression[..open];
            if (Array.Find(names, name => before.EndsWith(name, StringComparison.Ordinal)
                && (before.Length == name.Length || !char.IsLetterOrDigit(before[^(name.Length + 1)]))) is { } called)
            {
                yield return called;
            }
        }
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../../.."));
}
