namespace Camunda.Rest.Feel.Tests;

/// <summary>A line of a table in <c>Cases</c>: <c>expression  =>  expected  | variables</c>.</summary>
/// <param name="Section">The name of the table.</param>
/// <param name="Line">The number of the line.</param>
/// <param name="Expression">The expression; in the tables of unary tests, the tests, whose input is the variable <c>?</c>.</param>
/// <param name="Expected">The expected value in FEEL or JSON, or <c>syntax error</c>.</param>
/// <param name="Warning">The kind of the expected warning, after <c>!</c>; null if the case does not state one.</param>
/// <param name="Variables">The variables in FEEL or JSON.</param>
public sealed record ExpressionCase(string Section, int Line, string Expression, string Expected, string? Warning, string Variables)
{
    /// <summary>True for the tables of unary tests.</summary>
    public bool IsUnaryTest => Section.EndsWith("unary-tests", StringComparison.Ordinal);

    /// <summary>Reads all tables.</summary>
    public static IEnumerable<ExpressionCase> ReadAll() => typeof(ExpressionCase).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith("Cases/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .SelectMany(static name => Read(name));

    /// <summary>Reads one line.</summary>
    public static ExpressionCase Parse(string section, int number, string line)
    {
        string[] sides = line.Split("  =>  ", 2);
        if (sides.Length != 2)
        {
            throw new FormatException($"Cases/{section}.txt({number}): expected 'expression  =>  expected', but found '{line}'.");
        }

        string expected = sides[1].Trim();
        string variables = "{}";
        int bar = expected.LastIndexOf(" | {", StringComparison.Ordinal);
        if (bar >= 0)
        {
            variables = expected[(bar + 3)..];
            expected = expected[..bar].Trim();
        }

        string? warning = null;
        int mark = expected.LastIndexOf(" !", StringComparison.Ordinal);
        if (mark >= 0 && Enum.TryParse(expected[(mark + 2)..], out FeelWarningKind _))
        {
            warning = expected[(mark + 2)..];
            expected = expected[..mark].Trim();
        }

        return new(section, number, sides[0].Trim(), expected, warning, variables);
    }

    private static IEnumerable<ExpressionCase> Read(string name)
    {
        string section = name["Cases/".Length..^".txt".Length];
        using Stream stream = typeof(ExpressionCase).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return Parse(section, number, line);
            }
        }
    }
}
