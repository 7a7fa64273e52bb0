using System.Globalization;
using System.Text;

namespace Camunda.Rest;

/// <summary>
/// Makes text of any origin safe for one log line: a server must not be able to forge lines or reverse the direction of text.
/// </summary>
internal static class LogText
{
    /// <summary>Returns the text on one line: each run of white space, control characters and line separators becomes one space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The length at which the text is cut, with an ellipsis.</param>
    public static string OneLine(string text, int maxLength = int.MaxValue)
    {
        var line = new StringBuilder(Math.Min(text.Length, maxLength) + 1);
        bool gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsGap(rune))
            {
                gap = line.Length > 0;
                continue;
            }

            if (line.Length + rune.Utf16SequenceLength + (gap ? 1 : 0) > maxLength)
                return line.Append('…').ToString();
            if (gap)
                line.Append(' ');
            line.Append(rune);
            gap = false;
        }

        return line.ToString();
    }

    /// <summary>Returns the text cut to a length, without splitting a surrogate pair.</summary>
    public static string Cut(string text, int maxLength) =>
        text.Length <= maxLength ? text : text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];

    // Direction marks are invisible and reverse the text that follows; other invisible characters belong to words and emoji.
    private static bool IsGap(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
