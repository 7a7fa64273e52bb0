using System.Text;

namespace Camunda.Rest.Testing.Coverage.Texts;

/// <summary>Breaks text into lines that fit a width. Nothing measures fonts here, so the widths of characters are estimates.</summary>
internal static class WrappedText
{
    /// <param name="text">The text; its own line breaks are kept.</param>
    /// <param name="width">The width of a line in pixels.</param>
    /// <param name="fontSize">The size of the font in pixels.</param>
    /// <param name="most">The greatest number of lines; the last one ends in an ellipsis if text is missing.</param>
    public static IReadOnlyList<string> Wrap(string text, double width, double fontSize, int most)
    {
        List<string> lines = [];
        foreach (string paragraph in text.Split('\n'))
        {
            Wrap(PlainText.Clean(paragraph), width / fontSize, lines, most + 1);
        }

        if (lines.Count > most)
        {
            lines.RemoveRange(most, lines.Count - most);
            if (most > 0)
            {
                lines[^1] = lines[^1].TrimEnd('-') + "…";
            }
        }

        return lines;
    }

    /// <summary>The estimated width in pixels.</summary>
    public static double Measure(string text, double fontSize) => text.EnumerateRunes().Sum(WidthOf) * fontSize;

    private static void Wrap(string text, double width, List<string> lines, int most)
    {
        StringBuilder line = new();
        double used = 0;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            double needed = Measure(word, 1);
            if (line.Length > 0 && used + needed + WidthOf(new(' ')) > width)
            {
                Flush(line, lines, ref used);
            }
            else if (line.Length > 0)
            {
                line.Append(' ');
                used += WidthOf(new(' '));
            }

            foreach (Rune rune in word.EnumerateRunes())
            {
                // A word that is longer than a line is broken anywhere.
                if (line.Length > 0 && used + WidthOf(rune) > width && needed > width)
                {
                    Flush(line, lines, ref used);
                }

                line.Append(rune.ToString());
                used += WidthOf(rune);
            }

            if (lines.Count >= most)
            {
                return;
            }
        }

        if (line.Length > 0)
        {
            Flush(line, lines, ref used);
        }
    }

    private static void Flush(StringBuilder line, List<string> lines, ref double used)
    {
        lines.Add(line.ToString());
        line.Clear();
        used = 0;
    }

    // In shares of the size of the font, for a wide font.
    private static double WidthOf(Rune rune) => rune.Value switch
    {
        >= 0x1100 => 1,
        ' ' or 'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '(' or ')' or '-' => 0.36,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.95,
        _ when Rune.IsUpper(rune) => 0.7,
        _ => 0.6,
    };
}
