using Camunda.Rest.Feel.Evaluation;

namespace Camunda.Rest.Feel.Syntax;

/// <content>Names, keys and types, which can consist of several tokens.</content>
internal sealed partial class Parser
{
    /// <summary>Takes a name of one or more words.</summary>
    private string ParseName(string expected)
    {
        Token token = Current;
        if (token.Kind == TokenKind.EscapedName)
        {
            _index++;
            return token.Text;
        }

        if (token.Kind != TokenKind.Name || Keywords.IsReserved(token.Text))
        {
            throw Expected(expected);
        }

        return ParseJoinedName();
    }

    /// <summary>Takes the name after a dot. There, keywords are names too.</summary>
    private string ParsePropertyName()
    {
        Token token = Current;
        if (token.Kind == TokenKind.EscapedName)
        {
            _index++;
            return token.Text;
        }

        if (token.Kind != TokenKind.Name)
        {
            throw Expected("a name after '.'");
        }

        if (_names.Match(_tokens, _index, isProperty: true) is { } known)
        {
            _index += known.Length;
            return known.Name;
        }

        return ParseJoinedName();
    }

    /// <summary>Takes a word, and the words that follow it directly: they form one name with blanks.</summary>
    private string ParseJoinedName()
    {
        int count = CountWords(0);
        string name = count == 1 ? Current.Text : JoinWords(_index, count);
        _index += count;
        return name;
    }

    private string JoinWords(int start, int count) => string.Join(' ', _tokens.GetRange(start, count).ConvertAll(static word => word.Text));

    /// <summary>Takes the key of a context: a string, an escaped name, or anything up to the colon.</summary>
    private string ParseKey()
    {
        Token token = Current;
        if (token.Kind is TokenKind.String or TokenKind.EscapedName)
        {
            _index++;
            return token.Text;
        }

        int start = _index;
        bool isWords = true;
        while (Current.Kind is not (TokenKind.Colon or TokenKind.End or TokenKind.String or TokenKind.EscapedName or TokenKind.Comma
            or TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.OpenBracket or TokenKind.CloseBracket))
        {
            isWords &= Current.Kind == TokenKind.Name;
            _index++;
        }

        if (_index == start)
        {
            throw Expected("the name of an entry");
        }

        return isWords
            ? JoinWords(start, _index - start)
            : _text[_tokens[start].Start.._tokens[_index - 1].End];
    }

    /// <summary>Takes the name of an argument and its colon, if there is one.</summary>
    private string? FindArgumentName()
    {
        int end = _index;
        if (Current.Kind == TokenKind.EscapedName)
        {
            end++;
        }
        else
        {
            while (_tokens[end].Kind == TokenKind.Name)
            {
                end++;
            }
        }

        if (end == _index || _tokens[end].Kind != TokenKind.Colon)
        {
            return null;
        }

        string name = JoinWords(_index, end - _index);
        _index = end + 1;
        return name;
    }

    /// <summary>Returns how many tokens the name has that starts at the offset.</summary>
    private int CountWords(int offset)
    {
        int count = 1;
        if (Next(offset).Kind == TokenKind.Name)
        {
            while (Next(offset + count) is { Kind: TokenKind.Name } next && !Keywords.EndsName(next.Text))
            {
                count++;
            }
        }

        return count;
    }

    private TypeTest ParseType()
    {
        string name = ParseTypeName();
        if (!TryTake(TokenKind.Less))
        {
            return new TypeTest(name, [], []);
        }

        if (++_nesting > MaxNesting)
        {
            throw TooDeep();
        }

        List<TypeTest> arguments = [];
        List<string> entries = [];
        while (Current.Kind != TokenKind.Greater)
        {
            if (arguments.Count > 0)
            {
                Expect(TokenKind.Comma, "',' or '>'");
            }

            if (name == "context")
            {
                entries.Add(Current.Kind == TokenKind.String ? ParseKey() : ParseName("the name of an entry"));
                Expect(TokenKind.Colon, "':'");
            }

            arguments.Add(ParseType());
        }

        _index++;
        if (TryTake(TokenKind.Arrow))
        {
            ParseType();
        }

        _nesting--;
        return new TypeTest(name, arguments, entries);
    }

    private string ParseTypeName()
    {
        if (Current.Kind == TokenKind.EscapedName)
        {
            return ParseName("the name of a type");
        }

        foreach (string[] words in LongTypeNames)
        {
            if (words.Select((word, offset) => Next(offset).Text == word).All(static matches => matches))
            {
                _index += words.Length;
                return words.Contains("-") ? string.Concat(words) : string.Join(' ', words);
            }
        }

        if (Current.Kind != TokenKind.Name)
        {
            throw Expected("the name of a type");
        }

        string name = Current.Text;
        _index++;
        while (Current.Kind == TokenKind.Dot && Next(1).Kind == TokenKind.Name)
        {
            name = $"{name}.{Next(1).Text}";
            _index += 2;
        }

        return name;
    }

    private static readonly string[][] LongTypeNames =
    [
        ["days", "and", "time", "duration"],
        ["years", "and", "months", "duration"],
        ["day", "-", "time", "-", "duration"],
        ["year", "-", "month", "-", "duration"],
        ["date", "and", "time"],
        ["date", "time"],
    ];
}
