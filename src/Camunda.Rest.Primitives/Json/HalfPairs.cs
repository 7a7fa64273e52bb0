using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Halves of surrogate pairs, as they are left where a text is cut in the middle of a character. UTF-8 has no bytes for them, so they can be neither sent nor kept.</summary>
internal static class HalfPairs
{
    private const char Replacement = '\uFFFD';

    /// <summary>Whether a text holds one.</summary>
    public static bool In(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>Whether a string in JSON holds one as an escape.</summary>
    public static bool InEscapes(ReadOnlySpan<char> json)
    {
        const int Length = 6;
        for (int at = json.IndexOf('\\'); at >= 0 && at < json.Length; at++)
        {
            if (json[at] != '\\') continue;
            if (!TryCodeOf(json[at..], out char code))
            {
                at++;
            }
            else if (char.IsSurrogate(code))
            {
                if (!char.IsHighSurrogate(code) || !TryCodeOf(json[(at + Length)..], out char low) || !char.IsLowSurrogate(low)) return true;
                at += (2 * Length) - 1;
            }
            else
            {
                at += Length - 1;
            }
        }

        return false;

        static bool TryCodeOf(ReadOnlySpan<char> escape, out char code)
        {
            code = '\0';
            if (escape.Length < Length || escape[0] != '\\' || escape[1] != 'u') return false;
            bool isHex = ushort.TryParse(escape[2..Length], System.Globalization.NumberStyles.AllowHexSpecifier, null, out ushort parsed);
            code = (char)parsed;
            return isHex;
        }
    }

    /// <summary>The text with U+FFFD in the place of each, for messages: what is left of it is worth more than none.</summary>
    public static string? Replace(string? text)
    {
        int at = IndexIn(text);
        if (at < 0) return text;
        char[] whole = text!.ToCharArray();
        for (int next; at < whole.Length; at += next + 1)
        {
            whole[at] = Replacement;
            next = IndexIn(whole.AsSpan(at + 1));
            if (next < 0) break;
        }

        return new string(whole);
    }

    /// <summary>Refuses a text that holds one.</summary>
    /// <exception cref="ArgumentException">The text holds one.</exception>
    public static void Refuse(string? text, string? argument)
    {
        if (In(text)) throw new ArgumentException("The text has half of a surrogate pair, which UTF-8 has no bytes for. Was it cut in the middle of a character?", argument);
    }

    /// <summary>The exception for JSON that holds one, raw or as an escape.</summary>
    /// <param name="subject">What was to be written, to begin a sentence with.</param>
    /// <param name="json">The JSON, which may be malformed otherwise too.</param>
    public static ArgumentException Refusal(string subject, string json)
    {
        string? path = Find(json);
        string where = path is null ? "" : path.Length == 0 ? " at the root" : $" at '{Replace(path)}'";
        return new ArgumentException($"{subject} has half of a surrogate pair{where}, which UTF-8 has no bytes for. Was a text cut in the middle of a character?");
    }

    private static string? Find(string json)
    {
        using var reader = CamundaJsonReader.Open(json);
        reader.MaxDepth = null;
        try
        {
            while (reader.Read())
            {
                if (reader.IsTextLost()) return reader.Path;
            }
        }
        catch (JsonException)
        {
            // Not JSON otherwise either: then there is no path.
        }

        return null;
    }

    private static int IndexIn(ReadOnlySpan<char> text)
    {
        for (int i = text.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return -1;
    }
}
