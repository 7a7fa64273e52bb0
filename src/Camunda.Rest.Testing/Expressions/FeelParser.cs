using System.Globalization;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>
/// Parses the part of FEEL that is evaluated here: literals, lists, contexts, variable paths, comparisons, <c>and</c>, <c>or</c>,
/// <c>not()</c>, arithmetic and parentheses. Everything else is refused by name, never read as something it is not.
/// </summary>
internal sealed class FeelParser
{
    private const int DeepestNesting = 100;
    private const int MostTokens = 2000;

    private static readonly HashSet<string> UnsupportedWords =
    [
        "if", "then", "else", "for", "return", "some", "every", "satisfies", "in", "between", "instance", "of", "function",
    ];

    private readonly List<FeelToken> _tokens;
    private int _next;
    private int _depth;

    private FeelParser(string text)
    {
        _tokens = FeelLexer.Read(text);
        if (_tokens.Count > MostTokens)
        {
            throw new FeelSyntaxException($"it is longer than {MostTokens} tokens");
        }
    }

    private FeelToken Current => _tokens[_next];

    /// <exception cref="FeelSyntaxException">No FEEL, or FEEL that is not supported.</exception>
    public static FeelNode Parse(string text)
    {
        FeelParser parser = new(text);
        FeelNode expression = parser.ParseExpression();
        return parser.Current.Kind == FeelTokenKind.End ? expression : throw parser.Unexpected();
    }

    private FeelNode ParseExpression()
    {
        if (++_depth > DeepestNesting)
        {
            throw new FeelSyntaxException($"it nests deeper than {DeepestNesting} levels");
        }

        FeelNode left = ParseConjunction();
        while (TryTake("or"))
        {
            left = new FeelLogic(IsAnd: false, left, ParseConjunction());
        }

        _depth--;
        return left;
    }

    private FeelNode ParseConjunction()
    {
        FeelNode left = ParseComparison();
        while (TryTake("and"))
        {
            left = new FeelLogic(IsAnd: true, left, ParseComparison());
        }

        return left;
    }

    private FeelNode ParseComparison()
    {
        FeelNode left = ParseSum();
        string symbol = Current.Text;
        return Current.Kind == FeelTokenKind.Symbol && symbol is "=" or "!=" or "<" or "<=" or ">" or ">=" && TryTake(symbol)
            ? new FeelComparison(symbol, left, ParseSum())
            : left;
    }

    private FeelNode ParseSum()
    {
        FeelNode left = ParseProduct();
        while (Current.Is("+") || Current.Is("-"))
        {
            left = new FeelArithmetic(Take().Text[0], left, ParseProduct());
        }

        return left;
    }

    private FeelNode ParseProduct()
    {
        FeelNode left = ParseNegation();
        while (Current.Is("*") || Current.Is("/"))
        {
            left = new FeelArithmetic(Take().Text[0], left, ParseNegation());
        }

        return left;
    }

    private FeelNode ParseNegation()
    {
        bool isNegative = TryTake("-");
        FeelNode operand = ParsePath();
        return isNegative ? new FeelNegation(operand) : operand;
    }

    private FeelNode ParsePath()
    {
        FeelNode source = ParseOperand();
        while (TryTake("."))
        {
            source = new FeelPath(source, TakeName());
        }

        return Current.Is("[") ? throw new FeelSyntaxException($"the filter or index at {Current.Position + 1} is not supported") : source;
    }

    private FeelNode ParseOperand()
    {
        FeelToken token = Current;
        switch (token.Kind)
        {
            case FeelTokenKind.Number:
                return new FeelLiteral(FeelValue.Of(ReadNumber(Take())));
            case FeelTokenKind.Text:
                return new FeelLiteral(FeelValue.Of(Take().Text));
            case FeelTokenKind.QuotedName:
                return new FeelVariable(Take().Text);
            case FeelTokenKind.Word:
                return ParseWord();
        }

        if (TryTake("("))
        {
            FeelNode inner = ParseExpression();
            Expect(")");
            return inner;
        }

        return TryTake("[") ? new FeelList(ParseUntil("]", ParseExpression))
            : TryTake("{") ? new FeelContext(ParseUntil("}", ParseEntry))
            : throw Unexpected();
    }

    private FeelNode ParseWord()
    {
        switch (Current.Text)
        {
            case "true" or "false":
                return new FeelLiteral(FeelValue.Of(Take().Text == "true"));
            case "null":
                Take();
                return new FeelLiteral(FeelValue.Null);
            case "not":
                Take();
                Expect("(");
                FeelNode operand = ParseExpression();
                Expect(")");
                return new FeelNot(operand);
            default:
                string name = TakeName();
                return Current.Is("(") ? throw new FeelSyntaxException($"the function '{name}' is not supported") : new FeelVariable(name);
        }
    }

    private List<T> ParseUntil<T>(string end, Func<T> parseItem)
    {
        List<T> items = [];
        if (TryTake(end))
        {
            return items;
        }

        do
        {
            items.Add(parseItem());
        }
        while (TryTake(","));

        Expect(end);
        return items;
    }

    private KeyValuePair<string, FeelNode> ParseEntry()
    {
        string name = Current.Kind == FeelTokenKind.Text ? Take().Text : TakeName();
        Expect(":");
        return new(name, ParseExpression());
    }

    private static decimal ReadNumber(FeelToken token) =>
        decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : throw new FeelSyntaxException($"the number {token.Text} has more digits than are supported");

    private FeelToken Take() => _tokens[_next++];

    private bool TryTake(string symbolOrWord)
    {
        bool isThere = Current.Is(symbolOrWord);
        _next += isThere ? 1 : 0;
        return isThere;
    }

    private void Expect(string symbol)
    {
        if (!TryTake(symbol))
        {
            throw new FeelSyntaxException($"'{symbol}' is missing before {Current} at {Current.Position + 1}");
        }
    }

    private string TakeName()
    {
        if (Current.Kind == FeelTokenKind.Word && UnsupportedWords.Contains(Current.Text))
        {
            throw new FeelSyntaxException($"'{Current.Text}' at {Current.Position + 1} is not supported");
        }

        return Current.Kind is FeelTokenKind.Word or FeelTokenKind.QuotedName ? Take().Text : throw Unexpected();
    }

    private FeelSyntaxException Unexpected() => Current.Kind == FeelTokenKind.Word && UnsupportedWords.Contains(Current.Text)
        ? new($"'{Current.Text}' at {Current.Position + 1} is not supported")
        : new($"{Current} at {Current.Position + 1} is not expected there");
}
