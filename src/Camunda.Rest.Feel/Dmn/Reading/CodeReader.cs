using System.Text;
using System.Xml.Linq;
using Camunda.Rest.Feel.Dmn.Logic;

namespace Camunda.Rest.Feel.Dmn.Reading;

/// <summary>Parses the expressions of a model. The same text is parsed once.</summary>
/// <param name="findings">Receives syntax errors.</param>
/// <param name="names">Names of the model that contain blanks.</param>
internal sealed class CodeReader(Findings findings, IReadOnlyCollection<string> names)
{
    private readonly Dictionary<string, Parsed> _expressions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Parsed> _tests = new(StringComparer.Ordinal);

    /// <summary>Parses the text of an element.</summary>
    /// <returns>The expression, or null after a problem is reported.</returns>
    public FeelCode? ReadExpression(XElement element, string place)
    {
        if (!CheckLanguage(element, place))
        {
            return null;
        }

        string text = TextOf(element);
        if (text.Length == 0)
        {
            findings.Report(element, $"{place}: the expression is empty. Write null if there is no value.");
            return null;
        }

        return Parse(element, place, text, _expressions, FeelExpression.Parse);
    }

    /// <summary>Parses the unary tests of an input entry.</summary>
    /// <returns>The tests; null if they are empty, which matches any value, or after a problem is reported.</returns>
    public FeelCode? ReadTests(XElement element, string place)
    {
        string text = TextOf(element);
        return CheckLanguage(element, place) && text.Length > 0 && text != "-"
            ? Parse(element, place, text, _tests, FeelExpression.ParseUnaryTests)
            : null;
    }

    public static string TextOf(XElement element) => element.Element(element.Name.Namespace + "text")?.Value.Trim() ?? "";

    private FeelCode? Parse(
        XElement element,
        string place,
        string text,
        Dictionary<string, Parsed> known,
        Func<string, IEnumerable<string>, FeelExpression> parse)
    {
        if (!known.TryGetValue(text, out Parsed? parsed))
        {
            known[text] = parsed = Parse(text, parse);
        }

        if (parsed.Error is { } error)
        {
            findings.Report(element, $"{place}: {error}");
        }
        else if (parsed.Names.Length > 0)
        {
            findings.ReportIncompatible(
                element, $"{place}: the name '{parsed.Names[0]}' contains blanks, and is not escaped with backticks.");
        }

        return parsed.Code;
    }

    private Parsed Parse(string text, Func<string, IEnumerable<string>, FeelExpression> parse)
    {
        string plain = names.Count == 0 ? "" : WithoutQuotes(text);
        string[] used = [.. names.Where(name => plain.Contains(name, StringComparison.Ordinal))];
        try
        {
            return new(new FeelCode(parse(text, used)), used, Error: null);
        }
        catch (FeelSyntaxException exception)
        {
            return new(Code: null, [], exception.Message);
        }
    }

    private bool CheckLanguage(XElement element, string place)
    {
        if ((string?)element.Attribute("expressionLanguage") is not { } language || DmnNamespaces.IsFeel(language))
        {
            return true;
        }

        findings.Report(element, $"{place}: the expression language '{language}' is not supported. Use FEEL.");
        return false;
    }

    // The text without string literals and escaped names.
    private static string WithoutQuotes(string text)
    {
        StringBuilder plain = new();
        char quote = '\0';
        for (int index = 0; index < text.Length; index++)
        {
            char current = text[index];
            if (quote == '\0')
            {
                quote = current is '"' or '`' ? current : '\0';
                plain.Append(quote == '\0' ? current : ' ');
            }
            else if (current == '\\' && quote == '"')
            {
                index++;
            }
            else if (current == quote)
            {
                quote = '\0';
            }
        }

        return plain.ToString();
    }

    /// <param name="Code">The expression; null if the text is malformed.</param>
    /// <param name="Names">The names with blanks that the text contains outside of quotes.</param>
    /// <param name="Error">The syntax error, or null.</param>
    private sealed record Parsed(FeelCode? Code, string[] Names, string? Error);
}
