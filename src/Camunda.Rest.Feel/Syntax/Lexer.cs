using System.Globalization;
using System.Text;

namespace Camunda.Rest.Feel.Syntax;

/// <summary>Splits an expression into tokens.</summary>
internal static class Lexer
{
    private const int MaxTokens = 100_000;

    /// <summary>Returns the tokens of the text; the last one is <see cref="TokenKind.End"/>.</summary>
    /// <exception cref="FeelSyntaxException">
    /// A string, an escaped name or a comment is not closed, or the text has too many tokens.
    /// </exception>
    public static List<Token> Read(string text)
    {
        List<Token> tokens = new(Math.Min(16 + (text.Length / 4), 1024));
        int position = 0;
        while (true)
        {
            position = SkipBlanks(text, position);
            if (position >= text.Length)
            {
                tokens.Add(new(TokenKind.End, text.Length, text.Length, ""));
                return tokens;
            }

            if (tokens.Count >= MaxTokens)
            {
                throw SyntaxErrors.Create(text, position, $"The expression is too long: it has more than {MaxTokens} tokens.");
            }

            Token token = ReadToken(text, position);
            tokens.Add(token);
            position = token.End;
        }
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length)
        {
            char next = text[position];
            if (Characters.IsBlank(next))
            {
                position++;
            }
            else if (next == '/' && position + 1 < text.Length && text[position + 1] == '/')
            {
                int end = text.IndexOf('\n', position);
                position = end < 0 ? text.Length : end + 1;
            }
            else if (next == '/' && position + 1 < text.Length && text[position + 1] == '*')
            {
                int end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    throw SyntaxErrors.Create(text, position, "The comment is not closed. Expected '*/'.");
                }

                position = end + 2;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private static Token ReadToken(string text, int start)
    {
        char first = text[start];
        if (Characters.StartsName(first))
        {
            int end = start + 1;
            while (end < text.Length && Characters.ContinuesName(text[end]))
            {
                end++;
            }

            return new(TokenKind.Name, start, end, text[start..end]);
        }

        char second = start + 1 < text.Length ? text[start + 1] : '\0';
        if (Characters.IsDigit(first) || (first == '.' && Characters.IsDigit(second)))
        {
            return ReadNumber(text, start);
        }

        return first switch
        {
            '"' => ReadString(text, start),
            '`' => ReadEscapedName(text, start),
            '(' => One(TokenKind.OpenParenthesis, "("),
            ')' => One(TokenKind.CloseParenthesis, ")"),
            '[' => One(TokenKind.OpenBracket, "["),
            ']' => One(TokenKind.CloseBracket, "]"),
            '{' => One(TokenKind.OpenBrace, "{"),
            '}' => One(TokenKind.CloseBrace, "}"),
            ',' => One(TokenKind.Comma, ","),
            ':' => One(TokenKind.Colon, ":"),
            '.' when second == '.' => Two(TokenKind.DotDot, ".."),
            '.' => One(TokenKind.Dot, "."),
            '+' => One(TokenKind.Plus, "+"),
            '-' when second == '>' => Two(TokenKind.Arrow, "->"),
            '-' => One(TokenKind.Minus, "-"),
            '*' when second == '*' => Two(TokenKind.StarStar, "**"),
            '*' => One(TokenKind.Star, "*"),
            '/' => One(TokenKind.Slash, "/"),
            '=' => One(TokenKind.Equal, "="),
            '!' when second == '=' => Two(TokenKind.NotEqual, "!="),
            '<' when second == '=' => Two(TokenKind.LessOrEqual, "<="),
            '<' => One(TokenKind.Less, "<"),
            '>' when second == '=' => Two(TokenKind.GreaterOrEqual, ">="),
            '>' => One(TokenKind.Greater, ">"),
            '?' => One(TokenKind.Question, "?"),
            '@' => One(TokenKind.At, "@"),
            _ => One(TokenKind.Unknown, text.Substring(start, 1)),
        };

        Token One(TokenKind kind, string symbol) => new(kind, start, start + 1, symbol);
        Token Two(TokenKind kind, string symbol) => new(kind, start, start + 2, symbol);
    }

    private static Token ReadNumber(string text, int start)
    {
        int end = SkipDigits(text, start);
        if (end + 1 < text.Length && text[end] == '.' && Characters.IsDigit(text[end + 1]))
        {
            end = SkipDigits(text, end + 1);
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            int digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (digits < text.Length && Characters.IsDigit(text[digits]))
            {
                end = SkipDigits(text, digits);
            }
        }

        return new(TokenKind.Number, start, end, text[start..end]);
    }

    private static int SkipDigits(string text, int position)
    {
        while (position < text.Length && Characters.IsDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private static Token ReadEscapedName(string text, int start)
    {
        int end = text.IndexOf('`', start + 1);
        if (end < 0)
        {
            throw SyntaxErrors.Create(text, start, "The escaped name is not closed. Expected '`'.");
        }

        if (end == start + 1)
        {
            throw SyntaxErrors.Create(text, start, "The escaped name is empty. Expected a name between the backticks.");
        }

        return new(TokenKind.EscapedName, start, end + 1, text[(start + 1)..end]);
    }

    private static Token ReadString(string text, int start)
    {
        int end = text.AsSpan(start + 1).IndexOfAny('"', '\\') + start + 1;
        if (end > start && text[end] == '"')
        {
            return new(TokenKind.String, start, end + 1, text[(start + 1)..end]);
        }

        StringBuilder content = new();
        int position = start + 1;
        while (position < text.Length)
        {
            char next = text[position];
            if (next == '"')
            {
                return new(TokenKind.String, start, position + 1, content.ToString());
            }

            if (next == '\\' && position + 1 < text.Length)
            {
                position = ReadEscape(text, position + 1, content);
            }
            else
            {
                content.Append(next);
                position++;
            }
        }

        throw SyntaxErrors.Create(text, start, "The string is not closed. Expected '\"'.");
    }

    // An unrecognised escape remains verbatim, so that regular expressions such as "\d+" need no second backslash.
    private static int ReadEscape(string text, int position, StringBuilder content)
    {
        char escaped = text[position];
        switch (escaped)
        {
            case 'n':
                content.Append('\n');
                break;
            case 'r':
                content.Append('\r');
                break;
            case 't':
                content.Append('\t');
                break;
            case 'b':
                content.Append('\b');
                break;
            case 'f':
                content.Append('\f');
                break;
            case '\'' or '"' or '\\':
                content.Append(escaped);
                break;
            case 'u' when TryReadHex(text, position + 1, 4, out int unit):
                content.Append((char)unit);
                return position + 5;
            case 'U' when TryReadRune(text, position + 1, 6, out Rune rune):
                content.Append(rune.ToString());
                return position + 7;
            case 'U' when TryReadRune(text, position + 1, 5, out Rune rune):
                content.Append(rune.ToString());
                return position + 6;
            default:
                content.Append('\\').Append(escaped);
                break;
        }

        return position + 1;
    }

    private static bool TryReadRune(string text, int start, int length, out Rune rune)
    {
        rune = default;
        return TryReadHex(text, start, length, out int number) && Rune.TryCreate(number, out rune);
    }

    private static bool TryReadHex(string text, int start, int length, out int number)
    {
        number = 0;
        return start + length <= text.Length
            && int.TryParse(text.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
    }
}
