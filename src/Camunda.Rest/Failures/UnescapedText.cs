using System.Globalization;
using System.Net;
using System.Text;

namespace Camunda.Rest;

/// <summary>A text with its escapes undone, and the position of each of its characters in the original.</summary>
internal sealed class UnescapedText
{
    /// <summary>The maximum depth of nested escapes and encodings.</summary>
    private const int MaxDepth = 3;

    /// <summary>The maximum number of readings per text: a server must not be able to cause unbounded work.</summary>
    private const int MaxReadings = 40;

    private const int MaxEntityLength = 10;

    private static readonly sbyte[] Base64Digits = DigitsOf(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly sbyte[] HexDigits = DigitsOf("0123456789ABCDEF", "0123456789abcdef");

    private static readonly Func<UnescapedText, UnescapedText?>[] Escapes = [Percent, Backslash, Entity, Invisible];

    /// <summary>The start and end of each character in the original; null for the original itself.</summary>
    private readonly List<(int Start, int End)>? _places;

    private UnescapedText(string text, List<(int Start, int End)>? places)
    {
        Text = text;
        _places = places;
    }

    public string Text { get; }

    /// <summary>
    /// Returns the text itself, and what it reads as with these undone, also when nested: percent-encoding, JSON escapes, HTML entities,
    /// invisible characters and line breaks within words, base64 and hexadecimal digits, wherever they begin.
    /// </summary>
    public static IEnumerable<UnescapedText> ReadingsOf(string text)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { text };
        var waiting = new Queue<(UnescapedText Reading, int Depth, bool IsDecoded)>([(new UnescapedText(text, null), 0, false)]);
        while (waiting.TryDequeue(out var next))
        {
            yield return next.Reading;
            if (next.Depth == MaxDepth)
            {
                continue;
            }

            // Most decoded text was never encoded. Only percent-encoding is usually nested, see the credentials of OAuth clients.
            foreach (var reading in next.IsDecoded ? [Percent(next.Reading)] : Escapes.Select(undo => undo(next.Reading)))
            {
                Enqueue(reading, next.IsDecoded);
            }

            foreach (var reading in next.IsDecoded ? [] : DecodingsOf(next.Reading))
            {
                Enqueue(reading, isDecoded: true);
            }

            void Enqueue(UnescapedText? reading, bool isDecoded)
            {
                if (reading is not null && known.Count < MaxReadings && known.Add(reading.Text))
                {
                    waiting.Enqueue((reading, next.Depth + 1, isDecoded));
                }
            }
        }
    }

    /// <summary>Marks the position of a part of this reading in the original.</summary>
    public void Mark(int start, int length, bool[] marks)
    {
        int from = PlaceOf(start).Start;
        marks.AsSpan(from, PlaceOf(start + length - 1).End - from).Fill(true);
    }

    private (int Start, int End) PlaceOf(int index) => _places?[index] ?? (index, index + 1);

    /// <summary>Returns the position of a part of this reading in the original.</summary>
    private (int Start, int End) PlaceOf(int index, int length) => (PlaceOf(index).Start, PlaceOf(index + length - 1).End);

    private static UnescapedText? Percent(UnescapedText from)
    {
        return from.Text.Contains('%', StringComparison.Ordinal) ? Rewrite(from, Next) : null;

        // The bytes of one UTF-8 character, or a single byte.
        static int Next(string text, int at, Span<char> read, out int count)
        {
            Span<byte> bytes = stackalloc byte[4];
            int known = 0;
            while (known < bytes.Length && at + (3 * known) + 2 < text.Length && text[at + (3 * known)] == '%'
                && byte.TryParse(
                    text.AsSpan(at + (3 * known) + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[known]))
            {
                known++;
            }

            count = 0;
            if (known == 0)
            {
                return 0;
            }

            if (Rune.DecodeFromUtf8(bytes[..known], out var rune, out int length) != System.Buffers.OperationStatus.Done)
            {
                (read[0], count) = ((char)bytes[0], 1);
                return 3;
            }

            count = rune.EncodeToUtf16(read);
            return 3 * length;
        }
    }

    private static UnescapedText? Backslash(UnescapedText from)
    {
        return from.Text.Contains('\\', StringComparison.Ordinal) ? Rewrite(from, Next) : null;

        static int Next(string text, int at, Span<char> read, out int count)
        {
            count = 1;
            switch (text.AsSpan(at))
            {
                case ['\\', 'u' or 'U', _, _, _, _, ..] when TryHex(text.AsSpan(at + 2, 4), out read[0]):
                    return 6;
                case ['\\', 'x' or 'X', _, _, ..] when TryHex(text.AsSpan(at + 2, 2), out read[0]):
                    return 4;
                case ['\\', var plain, ..]:
                    read[0] = plain switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => plain };
                    return 2;
                default:
                    count = 0;
                    return 0;
            }
        }

        static bool TryHex(ReadOnlySpan<char> digits, out char read)
        {
            bool isHex = ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code);
            read = (char)code;
            return isHex;
        }
    }

    private static UnescapedText? Entity(UnescapedText from)
    {
        return from.Text.Contains('&', StringComparison.Ordinal) ? Rewrite(from, Next) : null;

        static int Next(string text, int at, Span<char> read, out int count)
        {
            count = 0;
            int end = text[at] == '&' ? text.AsSpan(at, Math.Min(MaxEntityLength, text.Length - at)).IndexOf(';') : -1;
            if (end < 0)
            {
                return 0;
            }

            string entity = text.Substring(at, end + 1);
            string decoded = WebUtility.HtmlDecode(entity);
            if (decoded == entity || decoded.Length > read.Length)
            {
                return 0;
            }

            decoded.CopyTo(read);
            count = decoded.Length;
            return entity.Length;
        }
    }

    /// <summary>Also drops the zero bytes of UTF-16 that was decoded as another charset, and the line breaks of folded base64.</summary>
    private static UnescapedText? Invisible(UnescapedText from)
    {
        return from.Text.Any(IsInvisible) ? Rewrite(from, Next) : null;

        static int Next(string text, int at, Span<char> read, out int count)
        {
            count = 0;
            return IsInvisible(text[at]) ? 1 : 0;
        }

        static bool IsInvisible(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
    }

    private static IEnumerable<UnescapedText?> DecodingsOf(UnescapedText from)
    {
        for (int offset = 0; offset < 4; offset++)
        {
            yield return Decode(from, offset, bitsPerDigit: 6, Base64Digits);
        }

        for (int offset = 0; offset < 2; offset++)
        {
            yield return Decode(from, offset, bitsPerDigit: 4, HexDigits);
        }
    }

    /// <summary>Decodes each run of digits into its bytes, one character per byte; null when there are none.</summary>
    private static UnescapedText? Decode(UnescapedText from, int offset, int bitsPerDigit, sbyte[] digits)
    {
        var text = new StringBuilder();
        var places = new List<(int Start, int End)>();
        string source = from.Text;
        for (int begin = 0; begin < source.Length; begin++)
        {
            int end = begin;
            while (end < source.Length && source[end] < digits.Length && digits[source[end]] >= 0)
            {
                end++;
            }

            if ((end - begin - offset) * bitsPerDigit >= SecretRedactor.ShortestSecret * 8)
            {
                DecodeRun(begin, end);
            }

            begin = end;
        }

        return text.Length > SecretRedactor.ShortestSecret ? new UnescapedText(text.ToString(), places) : null;

        void DecodeRun(int begin, int end)
        {
            (int bits, int held, int slash, int nextSlash) = (0, 0, begin - 1, begin);
            for (int i = begin; i < end; i++)
            {
                if (nextSlash <= i)
                {
                    nextSlash = source.IndexOf('/', i + 1, end - i - 1) is var found && found > 0 ? found : end;
                }

                if (i >= begin + offset)
                {
                    bits = ((bits << bitsPerDigit) | (byte)digits[source[i]]) & 0xFFFF;
                    held += bitsPerDigit;
                }

                if (held >= 8)
                {
                    held -= 8;
                    text.Append((char)((bits >> held) & 0xFF));

                    // The complete word: the digits around a byte share some of its bits. Slashes, which are digits too, may also be those
                    // of a path.
                    int last = nextSlash;
                    while (last < source.Length && source[last] == '=')
                    {
                        last++;
                    }

                    int first = slash == i - 1 ? Math.Max(slash, begin) : slash + 1;
                    places.Add(from.PlaceOf(first, last - first));
                }

                if (source[i] == '/')
                {
                    slash = i;
                }
            }

            // Separates characters that are adjacent here but not in the original.
            text.Append('\n');
            places.Add(from.PlaceOf(end - 1));
        }
    }

    /// <summary>Returns the value of each ASCII character as a digit; -1 for characters that are not digits.</summary>
    private static sbyte[] DigitsOf(params string[] alphabets)
    {
        sbyte[] digits = new sbyte[128];
        Array.Fill(digits, (sbyte)-1);
        foreach (string alphabet in alphabets)
        {
            for (int i = 0; i < alphabet.Length; i++)
            {
                digits[alphabet[i]] = (sbyte)i;
            }
        }

        return digits;
    }

    /// <summary>Returns the text with one kind of escape undone.</summary>
    private static UnescapedText Rewrite(UnescapedText from, NextEscape next)
    {
        var text = new StringBuilder(from.Text.Length);
        var places = new List<(int Start, int End)>(from.Text.Length);
        Span<char> read = stackalloc char[4];
        for (int at = 0; at < from.Text.Length;)
        {
            int taken = next(from.Text, at, read, out int count);
            if (taken == 0)
            {
                text.Append(from.Text[at]);
                places.Add(from.PlaceOf(at));
                at++;
                continue;
            }

            text.Append(read[..count]);
            for (int i = 0; i < count; i++)
            {
                places.Add(from.PlaceOf(at, taken));
            }

            at += taken;
        }

        return new UnescapedText(text.ToString(), places);
    }

    /// <summary>Reads the escape at a position of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position.</param>
    /// <param name="read">Receives the decoded characters.</param>
    /// <param name="count">The number of decoded characters.</param>
    /// <returns>The length of the escape; 0 when there is none at that position.</returns>
    private delegate int NextEscape(string text, int at, Span<char> read, out int count);
}
