using System.Text;

namespace Camunda.Rest.Testing.Coverage.Texts;

/// <summary>Prepares texts of models and tests for display: one line, without characters that change how others are shown.</summary>
internal static class PlainText
{
    /// <summary>
    /// Replaces line breaks and tabs with a space; other control characters, direction overrides and incomplete surrogates with U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is '\n' or '\r' or '\t' ? " " : IsHarmful(rune) ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>At most that many characters, the last of which is an ellipsis if something is missing.</summary>
    public static string Shorten(string text, int length)
    {
        string clean = Clean(text);
        if (clean.Length <= length)
        {
            return clean;
        }

        int end = char.IsHighSurrogate(clean[length - 2]) ? length - 2 : length - 1;
        return clean[..end] + "…";
    }

    private static bool IsHarmful(Rune rune) =>
        Rune.IsControl(rune)
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029 or 0xFFFE or 0xFFFF;
}
