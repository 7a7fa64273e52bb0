using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Unpaired surrogates, which remain when a string is cut in the middle of a character. UTF-8 cannot encode them.</summary>
internal static class HalfPairs
{
    private const char Replacement = '\uFFFD';

    /// <summary>Returns whether a text contains an unpaired surrogate.</summary>
    public static bool In(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>Returns whether a JSON string contains an escaped unpaired surrogate.</summary>
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
                if (!char.IsHighSurrogate(code) || !TryCodeOf(json[(at + Length)..], out char low) || !char.IsLowSurrogate(low))
                    return true;
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

    /// <summary>Replaces each with U+FFFD, for messages: the rest of the text is still useful.</summary>
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

    /// <summary>Rejects a text that contains an unpaired surrogate.</summary>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    public static void Refuse(string? text, string? argument)
    {
        if (In(text))
        {
            throw new ArgumentException("The text contains an unpaired surrogate, which UTF-8 cannot encode. "
            + "Check whether it was truncated.", argument);
        }
    }

    /// <summary>Creates the exception for JSON that contains an unpaired surrogate, verbatim or as an escape.</summary>
    /// <param name="subject">What was to be written, as the beginning of a sentence.</param>
    /// <param name="json">The JSON, which may also be malformed.</param>
    public static ArgumentException Refusal(string subject, string json)
    {
        string? path = Find(json);
        string where = path is null ? "" : path.Length == 0 ? " at the root" : $" at '{Replace(path)}'";
        return new ArgumentException($"{subject} contains an unpaired surrogate{where}, which UTF-8 cannot encode. "
            + "Check whether a text was truncated.");
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
            // The JSON is malformed: there is no path.
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
