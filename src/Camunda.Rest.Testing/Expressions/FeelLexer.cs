using System.Globalization;
using System.Text;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>Cuts an expression into tokens.</summary>
internal static class FeelLexer
{
    private static readonly string[] Symbols =
    [
        "!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", ":", ".",
    ];

    /// <exception cref="FeelSyntaxException">A character that begins no token, or a text without an end.</exception>
    public static List<FeelToken> Read(string text)
    {
        List<FeelToken> tokens = [];
        int position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            int start = position;
            tokens.Add(ReadToken(text, ref position) with { Position = start });
        }

        tokens.Add(new(FeelTokenKind.End, "", position));
        return tokens;
    }

    private static FeelToken ReadToken(string text, ref int position)
    {
        char first = text[position];
        if (first == '"')
        {
            return new(FeelTokenKind.Text, ReadText(text, ref position), 0);
        }

        if (first == '`')
        {
            int end = text.IndexOf('`', position + 1);
            string name = end < 0
                ? throw new FeelSyntaxException($"the name that begins at {position + 1} has no closing backtick")
                : text[(position + 1)..end];
            position = end + 1;
            return new(FeelTokenKind.QuotedName, name, 0);
        }

        if (char.IsAsciiDigit(first) || (first == '.' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1])))
        {
            return new(FeelTokenKind.Number, ReadNumber(text, ref position), 0);
        }

        if (IsNameStart(first))
        {
            return new(FeelTokenKind.Word, ReadWhile(text, ref position, letter => IsNameStart(letter) || char.IsDigit(letter)), 0);
        }

        int at = position;
        string symbol = Array.Find(Symbols, candidate => string.CompareOrdinal(text, at, candidate, 0, candidate.Length) == 0)
            ?? throw new FeelSyntaxException($"'{first}' at {position + 1} is not supported");
        position += symbol.Length;
        return new(FeelTokenKind.Symbol, symbol, 0);
    }

    private static bool IsNameStart(char letter) => char.IsLetter(letter) || letter is '_' or '$' or '?';

    private static string ReadNumber(string text, ref int position)
    {
        string whole = ReadWhile(text, ref position, char.IsAsciiDigit);
        if (position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            position++;
            whole += "." + ReadWhile(text, ref position, char.IsAsciiDigit);
        }

        return whole;
    }

    private static string ReadWhile(string text, ref int position, Func<char, bool> belongs)
    {
        int start = position;
        while (position < text.Length && belongs(text[position]))
        {
            position++;
        }

        return text[start..position];
    }

    private static string ReadText(string text, ref int position)
    {
        int start = position++;
        StringBuilder value = new();
        while (position < text.Length && text[position] != '"')
        {
            value.Append(text[position] == '\\' ? ReadEscape(text, ref position) : text[position]);
            position++;
        }

        return position++ < text.Length
            ? value.ToString()
            : throw new FeelSyntaxException($"the text that begins at {start + 1} has no closing quote");
    }

    // Leaves the position at the escape's last character.
    private static char ReadEscape(string text, ref int position)
    {
        int start = position++;
        char kind = position < text.Length ? text[position] : '\0';
        if (kind == 'u'
            && position + 4 < text.Length
            && ushort.TryParse(text.AsSpan(position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            position += 4;
            return (char)code;
        }

        return kind switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '"' or '\'' or '\\' => kind,
            _ => throw new FeelSyntaxException($"the escape at {start + 1} is not supported"),
        };
    }
}
