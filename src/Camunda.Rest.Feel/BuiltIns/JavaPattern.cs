using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Regular expressions of Java, translated to .NET.</summary>
/// <remarks>
/// Translated are: the ASCII meaning of <c>\d</c>, <c>\w</c> and <c>\s</c>, the line ends that <c>.</c> excludes, <c>\Q…\E</c>, the
/// names of POSIX classes, unions and intersections of character classes, and possessive quantifiers. Most patterns run without
/// backtracking; the others are stopped after a second.
/// </remarks>
internal sealed class JavaPattern
{
    private const string LineEnds = @"\n\x0B\f\r\x85\u2028\u2029";
    private const string Blanks = @"\ \t\xA0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000";

    // The parsers of patterns are recursive.
    private const int MaxDepth = 100;
    private const int MaxLength = 10_000;
    private const int MaxFlags = 20;

    // If the cache is full, it starts again: what an application uses is soon in it again.
    private const int Capacity = 300;

    private static readonly ConcurrentDictionary<(string Pattern, string Flags), Regex?> Patterns = new();

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private readonly string _pattern;
    private readonly bool _hasComments;
    private readonly string _dot;
    private readonly StringBuilder _text = new();
    private readonly Stack<int> _groups = new();
    private int _index;
    private int _atom;
    private int _depth;

    private JavaPattern(string pattern, string flags)
    {
        _pattern = pattern.Length <= MaxLength ? pattern : throw Invalid();
        _hasComments = flags.Contains('x');
        bool isDotAll = flags.Contains('s') || Regex.IsMatch(pattern, @"\(\?[a-z]*s", RegexOptions.CultureInvariant, Timeout);
        _dot = isDotAll ? "." : @"[^\n\r\x85\u2028\u2029]";
    }

    /// <summary>Compiles a pattern, or takes it from the cache; returns null if it is invalid.</summary>
    public static Regex? Compile(string pattern, string flags)
    {
        if (Patterns.TryGetValue((pattern, flags), out Regex? regex))
        {
            return regex;
        }

        if (Patterns.Count >= Capacity)
        {
            Patterns.Clear();
        }

        regex = Create(pattern, flags);
        return pattern.Length <= MaxLength && flags.Length <= MaxFlags ? Patterns[(pattern, flags)] = regex : regex;
    }

    private static Regex? Create(string pattern, string flags)
    {
        RegexOptions options = RegexOptions.CultureInvariant;
        options |= flags.Contains('s') ? RegexOptions.Singleline : 0;
        options |= flags.Contains('m') ? RegexOptions.Multiline : 0;
        options |= flags.Contains('i') ? RegexOptions.IgnoreCase : 0;
        options |= flags.Contains('x') ? RegexOptions.IgnorePatternWhitespace : 0;
        try
        {
            string translated = new JavaPattern(pattern, flags).Translate();
            try
            {
                return new Regex(translated, options | RegexOptions.NonBacktracking, Timeout);
            }
            catch (NotSupportedException)
            {
                return new Regex(translated, options, Timeout);
            }
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private string Translate()
    {
        while (_index < _pattern.Length)
        {
            char current = _pattern[_index];
            if (_hasComments && (char.IsWhiteSpace(current) || current == '#'))
            {
                SkipComment();
                continue;
            }

            switch (current)
            {
                case '\\':
                    TranslateEscape();
                    break;
                case '[':
                    Atom(ReadClass());
                    break;
                case '(':
                    Enter();
                    _groups.Push(_text.Length);
                    _text.Append(current);
                    _index++;
                    if (_index < _pattern.Length && _pattern[_index] == '?')
                    {
                        _text.Append('?');
                        _index++;
                    }

                    break;
                case ')':
                    _atom = _groups.TryPop(out int start) ? start : throw Invalid();
                    _depth--;
                    _text.Append(current);
                    _index++;
                    break;
                case '.':
                    Atom(_dot);
                    _index++;
                    break;
                case '*' or '+' or '?' or '{':
                    TranslateQuantifier();
                    break;
                default:
                    Atom(current is ']' or '}' ? @"\" + current : current.ToString());
                    _index++;
                    break;
            }
        }

        return _text.ToString();
    }

    private static ArgumentException Invalid() => new("The pattern is not a regular expression.");

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw Invalid();
        }
    }

    private void Atom(string text)
    {
        _atom = _text.Length;
        _text.Append(text);
    }

    private void SkipComment()
    {
        int end = _pattern[_index] == '#' ? _pattern.IndexOf('\n', _index) : _index;
        _index = end < 0 ? _pattern.Length : end + 1;
    }

    private void TranslateQuantifier()
    {
        int start = _index++;
        if (_pattern[start] == '{')
        {
            while (_index < _pattern.Length && (char.IsAsciiDigit(_pattern[_index]) || _pattern[_index] == ','))
            {
                _index++;
            }

            if (_index == start + 1 || _index == _pattern.Length || _pattern[_index++] != '}')
            {
                throw Invalid();
            }
        }

        string quantifier = _pattern[start.._index];
        char next = _index < _pattern.Length ? _pattern[_index] : '\0';
        if (next == '+')
        {
            _text.Insert(_atom, "(?>").Append(quantifier).Append(')');
            _index++;
        }
        else
        {
            _text.Append(quantifier).Append(next == '?' ? "?" : "");
            _index += next == '?' ? 1 : 0;
        }
    }

    private void TranslateEscape()
    {
        if (TryReadQuote(out string quoted))
        {
            foreach (char character in quoted)
            {
                Atom(Literal(character));
            }

            return;
        }

        char letter = LetterOfEscape();
        switch (letter)
        {
            case 'R':
                Atom($@"(?:\r\n|[{LineEnds}])");
                _index += 2;
                break;
            case 'k' or 'b' or 'B' or 'A' or 'z' or 'Z' or 'G' or (>= '1' and <= '9'):
                Atom(@"\" + letter);
                _index += 2;
                break;
            default:
                string escape = ReadSetEscape(out bool isNegated);
                Atom(isNegated ? $"[^{escape}]" : $"[{escape}]");
                break;
        }
    }

    /// <summary>Reads <c>[…]</c> with nested classes and intersections, as an expression for one character.</summary>
    private string ReadClass()
    {
        Enter();
        _index++;
        bool isNegated = _index < _pattern.Length && _pattern[_index] == '^';
        _index += isNegated ? 1 : 0;
        List<string> intersection = [];
        List<string> union = [];
        StringBuilder simple = new();
        while (true)
        {
            if (_index >= _pattern.Length)
            {
                throw Invalid();
            }

            char current = _pattern[_index];
            if (current == ']' && (simple.Length > 0 || union.Count > 0 || intersection.Count > 0))
            {
                _index++;
                break;
            }

            if (current == '[')
            {
                union.Add(ReadClass());
            }
            else if (current == '&' && _index + 1 < _pattern.Length && _pattern[_index + 1] == '&')
            {
                _index += 2;
                AddOperand(intersection, union, simple);
            }
            else if (current == '\\')
            {
                ReadEscapeOfClass(union, simple);
            }
            else
            {
                // White space does not count in a pattern with comments, even here.
                simple.Append(current switch
                {
                    '-' => "-",
                    _ when _hasComments && char.IsWhiteSpace(current) => "",
                    _ => Literal(current),
                });
                _index++;
            }
        }

        _depth--;
        if (intersection.Count == 0 && union.Count == 0)
        {
            return $"[{(isNegated ? "^" : "")}{simple}]";
        }

        AddOperand(intersection, union, simple);
        string all = string.Concat(intersection.SkipLast(1).Select(operand => $"(?={operand})")) + intersection[^1];
        return isNegated ? $@"(?:(?!{all})[\s\S])" : $"(?:{all})";
    }

    private static void AddOperand(List<string> intersection, List<string> union, StringBuilder simple)
    {
        if (simple.Length > 0)
        {
            union.Add($"[{simple}]");
            simple.Clear();
        }

        if (union.Count > 0)
        {
            intersection.Add(union.Count == 1 ? union[0] : $"(?:{string.Join('|', union)})");
            union.Clear();
        }
    }

    private void ReadEscapeOfClass(List<string> union, StringBuilder simple)
    {
        if (TryReadQuote(out string quoted))
        {
            simple.Append(string.Concat(quoted.Select(Literal)));
            return;
        }

        string set = ReadSetEscape(out bool isNegated);
        if (isNegated)
        {
            union.Add($"[^{set}]");
        }
        else
        {
            simple.Append(set);
        }
    }

    /// <summary>Reads <c>\Q…\E</c>.</summary>
    private bool TryReadQuote(out string quoted)
    {
        quoted = "";
        if (LetterOfEscape() != 'Q')
        {
            return false;
        }

        int end = _pattern.IndexOf(@"\E", _index + 2, StringComparison.Ordinal);
        quoted = _pattern[(_index + 2)..(end < 0 ? _pattern.Length : end)];
        _index = end < 0 ? _pattern.Length : end + 2;
        return true;
    }

    private char LetterOfEscape() => _index + 1 < _pattern.Length ? _pattern[_index + 1] : throw Invalid();

    /// <summary>Reads an escape that is one character or a set of them, as the content of a class.</summary>
    private string ReadSetEscape(out bool isNegated)
    {
        char letter = LetterOfEscape();
        isNegated = letter is 'D' or 'W' or 'S' or 'H' or 'V' or 'P';
        _index += 2;
        switch (letter)
        {
            case 'd' or 'D':
                return "0-9";
            case 'w' or 'W':
                return "a-zA-Z_0-9";
            case 's' or 'S':
                return @"\ \t\n\x0B\f\r";
            case 'h' or 'H':
                return Blanks;
            case 'v' or 'V':
                return LineEnds;
            case 'p' or 'P':
                return Property(ReadName());
            case 't' or 'n' or 'r' or 'f' or 'a' or 'e':
                return @"\" + letter;
            case 'x' or 'u':
                return ReadCode(letter);
            case '0':
                return ReadOctal();
            case 'c':
                return _index < _pattern.Length ? Literal((char)(_pattern[_index++] ^ 64)) : throw Invalid();
            default:
                return char.IsAsciiLetterOrDigit(letter) ? throw Invalid() : Literal(letter);
        }
    }

    private static string Literal(char character) => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)character:x4}");

    private string ReadName()
    {
        int end = _index < _pattern.Length && _pattern[_index] == '{' ? _pattern.IndexOf('}', _index) : _index;
        if (end < 0 || end >= _pattern.Length)
        {
            throw Invalid();
        }

        string name = _pattern[_index..(end + 1)].Trim('{', '}');
        _index = end + 1;
        return name;
    }

    private string ReadCode(char letter)
    {
        string digits;
        if (letter == 'x' && _index < _pattern.Length && _pattern[_index] == '{')
        {
            digits = ReadName();
        }
        else
        {
            int length = letter == 'x' ? 2 : 4;
            digits = _index + length <= _pattern.Length ? _pattern.Substring(_index, length) : throw Invalid();
            _index += length;
        }

        // A character beyond the first 65,536 has two parts, which are no set.
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)
            ? Literal((char)code)
            : throw Invalid();
    }

    private string ReadOctal()
    {
        int code = 0;
        int start = _index;
        while (_index < _pattern.Length && _index < start + 3 && _pattern[_index] is >= '0' and <= '7'
            && (code * 8) + _pattern[_index] - '0' < 256)
        {
            code = (code * 8) + _pattern[_index++] - '0';
        }

        return _index > start ? Literal((char)code) : throw Invalid();
    }

    private static string Property(string name) => name switch
    {
        "Lower" => "a-z",
        "Upper" => "A-Z",
        "Alpha" => "a-zA-Z",
        "Digit" => "0-9",
        "Alnum" => "a-zA-Z0-9",
        "Punct" => @"!-/:-@\x5b-`{-~",
        "Graph" => "!-~",
        "Print" => @"\x20-~",
        "Blank" => @"\x20\t",
        "Cntrl" => @"\x00-\x1F\x7F",
        "XDigit" => "0-9a-fA-F",
        "Space" => @"\x20\t\n\x0B\f\r",
        "ASCII" => @"\x00-\x7F",
        "IsAlphabetic" or "javaLetter" => @"\p{L}\p{Nl}",
        "IsLetter" => @"\p{L}",
        "IsDigit" or "javaDigit" => @"\p{Nd}",
        "IsLowercase" or "javaLowerCase" => @"\p{Ll}",
        "IsUppercase" or "javaUpperCase" => @"\p{Lu}",
        "IsPunctuation" => @"\p{P}",
        "IsWhite_Space" or "javaWhitespace" => @"\s",
        "IsLatin" => @"A-Za-z\xAA\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02B8\u1E00-\u1EFF",
        "IsGreek" => @"\u0370-\u03FF\u1F00-\u1FFF",
        "IsCyrillic" => @"\u0400-\u052F",
        _ when name.StartsWith("In", StringComparison.Ordinal) => $@"\p{{Is{name[2..]}}}",
        _ when name.StartsWith("Is", StringComparison.Ordinal) => $@"\p{{{name[2..]}}}",
        _ => $@"\p{{{name}}}",
    };
}
