using System.Globalization;
using System.Text;

namespace Camunda.Rest;

/// <summary>Takes a secret out of what a server says: some echo a request's credentials in their errors, as they are, escaped or cut short.</summary>
internal static class SecretText
{
    private const string Replacement = "***";

    /// <summary>How much of a secret's beginning already tells too much.</summary>
    private const int TellingLength = 12;

    private const int MaxEntityLength = 10;

    /// <summary>The text without the secret, wherever it stands in it as it is or escaped as JSON, HTML and URLs do.</summary>
    public static string Remove(string text, string? secret)
    {
        if (string.IsNullOrEmpty(secret))
            return text;
        StringBuilder? kept = null;
        int done = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = LengthAt(text.AsSpan(at), secret);
            if (length == 0)
            {
                at++;
                continue;
            }

            kept = (kept ?? new StringBuilder(text.Length)).Append(text, done, at - done).Append(Replacement);
            at += length;
            done = at;
        }

        return kept is null ? text : kept.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>How much of the text is the secret, or a telling beginning of it; 0 for none.</summary>
    private static int LengthAt(ReadOnlySpan<char> text, string secret)
    {
        int at = 0, matched = 0;
        while (matched < secret.Length && at < text.Length)
        {
            int taken = text[at] == secret[matched] ? 1 : EscapeLength(text[at..], secret[matched]);
            if (taken == 0)
                break;
            at += taken;
            matched++;
        }

        return matched == secret.Length || matched >= TellingLength ? at : 0;
    }

    /// <summary>The length of an escape of that character at the start of the text; 0 when there is none.</summary>
    private static int EscapeLength(ReadOnlySpan<char> text, char expected) => text switch
    {
        ['\\', 'u' or 'U', _, _, _, _, ..] when IsCode(text[2..6], NumberStyles.AllowHexSpecifier, expected) => 6,
        ['\\', var plain, ..] when plain == expected => 2,
        ['%', _, _, ..] when IsCode(text[1..3], NumberStyles.AllowHexSpecifier, expected) => 3,
        ['&', '#', ..] => EntityLength(text[..Math.Min(text.Length, MaxEntityLength)], expected),
        _ => 0,
    };

    private static int EntityLength(ReadOnlySpan<char> text, char expected)
    {
        int end = text.IndexOf(';');
        if (end < 3)
            return 0;
        bool same = text[2] is 'x' or 'X'
            ? IsCode(text[3..end], NumberStyles.AllowHexSpecifier, expected)
            : IsCode(text[2..end], NumberStyles.None, expected);
        return same ? end + 1 : 0;
    }

    private static bool IsCode(ReadOnlySpan<char> digits, NumberStyles style, char expected) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out int code) && code == expected;
}
