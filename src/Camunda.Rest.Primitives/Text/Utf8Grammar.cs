using System.Buffers;
using System.Buffers.Text;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Finds the end of JSON strings, numbers and literals (RFC 8259) in valid UTF-8.</summary>
internal static class Utf8Grammar
{
    /// <summary>
    /// The characters that end a run of plain characters in a string: quote, backslash, and the control characters that must be escaped.
    /// </summary>
    private static readonly SearchValues<byte> EndsRun = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"u8);

    /// <summary>Returns the length of the string at the start of a text, including its quotation marks; 0 when there is none.</summary>
    public static int LengthOfString(ReadOnlySpan<byte> text, out bool hasEscapes)
    {
        hasEscapes = false;
        if (text.IsEmpty || text[0] != '"') return 0;
        int at = 1;
        while (true)
        {
            int run = text[at..].IndexOfAny(EndsRun);
            if (run < 0) return 0;
            at += run;
            if (text[at] == '"') return at + 1;
            int escape = LengthOfEscape(text[at..]);
            if (escape == 0) return 0;
            hasEscapes = true;
            at += escape;
        }
    }

    /// <summary>Returns the length of the number, true, false or null at the start of a text; 0 when there is none.</summary>
    public static int LengthOfScalar(ReadOnlySpan<byte> text, out JsonToken kind)
    {
        kind = JsonToken.Boolean;
        switch (ByteAt(text, 0))
        {
            case (byte)'n':
                kind = JsonToken.Null;
                return LengthOf(text, "null"u8);
            case (byte)'t':
                return LengthOf(text, "true"u8);
            case (byte)'f':
                return LengthOf(text, "false"u8);
            default:
                int length = LengthOfNumber(text, out bool isWhole);
                kind = isWhole ? JsonToken.Integer : JsonToken.Float;
                return length;
        }

        static int LengthOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => text.StartsWith(word) ? word.Length : 0;
    }

    /// <summary>An unpaired surrogate is rejected.</summary>
    private static int LengthOfEscape(ReadOnlySpan<byte> text)
    {
        const int Short = 2;
        const int Long = 6;
        if (text.Length < Short || text[0] != '\\') return 0;
        if (text[1] != 'u') return "\"\\/bfnrt"u8.Contains(text[1]) ? Short : 0;
        if (!TryCodeOf(text, out char code)) return 0;
        if (!char.IsSurrogate(code)) return Long;
        return char.IsHighSurrogate(code) && TryCodeOf(text[Long..], out char low) && char.IsLowSurrogate(low) ? 2 * Long : 0;

        static bool TryCodeOf(ReadOnlySpan<byte> escape, out char code)
        {
            code = '\0';
            if (escape.Length < Long || !escape.StartsWith("\\u"u8)) return false;
            bool isHex = Utf8Parser.TryParse(escape[2..Long], out ushort parsed, out int read, 'X') && read == Long - 2;
            code = (char)parsed;
            return isHex;
        }
    }

    /// <summary>Digits after a leading zero are not consumed, and are then rejected as content after the value.</summary>
    private static int LengthOfNumber(ReadOnlySpan<byte> text, out bool isWhole)
    {
        isWhole = true;
        int at = ByteAt(text, 0) == '-' ? 1 : 0;
        int digits = ByteAt(text, at) == '0' ? 1 : CountDigits(text, at);
        if (digits == 0) return 0;
        at += digits;
        if (ByteAt(text, at) == '.')
        {
            isWhole = false;
            digits = CountDigits(text, at + 1);
            if (digits == 0) return 0;
            at += 1 + digits;
        }

        if (ByteAt(text, at) is (byte)'e' or (byte)'E')
        {
            isWhole = false;
            at += ByteAt(text, at + 1) is (byte)'+' or (byte)'-' ? 2 : 1;
            digits = CountDigits(text, at);
            if (digits == 0) return 0;
            at += digits;
        }

        return at;
    }

    private static int CountDigits(ReadOnlySpan<byte> text, int at)
    {
        int end = at;
        while (ByteAt(text, end) is >= (byte)'0' and <= (byte)'9') end++;
        return end - at;
    }

    private static byte ByteAt(ReadOnlySpan<byte> text, int at) => (uint)at < (uint)text.Length ? text[at] : (byte)0;
}
