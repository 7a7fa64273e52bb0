using System.Globalization;

namespace Camunda.Rest.Feel.Syntax;

/// <summary>Creates the exceptions of the parser: what is wrong, where, and the expression with a caret.</summary>
internal static class SyntaxErrors
{
    private const int MaxLineLength = 120;

    /// <summary>Creates an exception for the position.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="position">The position of the error.</param>
    /// <param name="problem">One or two sentences.</param>
    public static FeelSyntaxException Create(string text, int position, string problem)
    {
        (int line, int column, string source) = Locate(text, position);
        string place = text.Contains('\n', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}")
            : string.Create(CultureInfo.InvariantCulture, $"column {column}");
        int caret = column - 1;
        if (source.Length > MaxLineLength)
        {
            int start = Math.Clamp(caret - (MaxLineLength / 2), 0, source.Length - MaxLineLength);
            source = source.Substring(start, MaxLineLength);
            caret -= start;
        }

        string shown = source.Replace('\t', ' ');
        return new($"The FEEL expression is malformed at {place}. {problem}\n  {shown}\n  {new string(' ', caret)}^", text, position);
    }

    /// <summary>Creates an exception for a token that is not expected.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="found">The token.</param>
    /// <param name="expected">What was expected: <c>')' or ','</c>.</param>
    public static FeelSyntaxException Expected(string text, Token found, string expected)
    {
        string token = found.Kind switch
        {
            TokenKind.End => "the end of the expression",
            TokenKind.Name when Keywords.IsReserved(found.Text) => $"the keyword '{found.Text}'",
            _ => $"'{Shorten(text[found.Start..found.End])}'",
        };
        return Create(text, found.Start, $"Expected {expected}, but found {token}.");
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static (int Line, int Column, string Source) Locate(string text, int position)
    {
        int line = 1;
        int start = 0;
        for (int index = 0; index < position; index++)
        {
            if (text[index] == '\n')
            {
                line++;
                start = index + 1;
            }
        }

        int end = text.IndexOf('\n', start);
        string source = (end < 0 ? text[start..] : text[start..end]).TrimEnd('\r');
        return (line, position - start + 1, source);
    }
}
