using System.Globalization;
using Camunda.Rest.Feel.Evaluation;
using Camunda.Rest.Feel.Evaluation.Nodes;
using Camunda.Rest.Feel.Temporal;

namespace Camunda.Rest.Feel.Syntax;

/// <content>Operands: literals, lists, ranges, contexts, functions, and the expressions that begin with a keyword.</content>
internal sealed partial class Parser
{
    private static Node ParseNumber(Token token)
    {
        // Digits beyond the precision are rounded.
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(token.Text, Style, CultureInfo.InvariantCulture, out decimal number)
            ? new LiteralNode(new FeelNumber(number))
            : new InvalidLiteralNode(FeelWarningKind.Overflow, $"The number '{FeelText.Short(token.Text)}' exceeds the range of a number");
    }

    private Node ParseTemporal()
    {
        _index++;
        Token content = Current;
        Expect(TokenKind.String, "a string after '@'");
        return TemporalLiteral.TryParse(content.Text) is { } value
            ? new LiteralNode(value)
            : new InvalidLiteralNode(
                FeelWarningKind.FunctionInvocationFailure,
                $"Failed to parse '{FeelText.Short(content.Text)}' as a date, time, date and time, or duration");
    }

    private Node ParseParenthesis()
    {
        _index++;
        Node expression = ParseExpression();
        if (Current.Kind == TokenKind.DotDot)
        {
            return ParseRange(expression, isStartIncluded: false);
        }

        Expect(TokenKind.CloseParenthesis, "')'");
        return expression;
    }

    private Node ParseList()
    {
        _index++;
        if (Current.Kind == TokenKind.CloseBracket && !StartsOpenRange(Next(1)))
        {
            _index++;
            return new ListNode([]);
        }

        List<Node> items = [ParseExpression()];
        if (Current.Kind == TokenKind.DotDot)
        {
            return ParseRange(items[0], isStartIncluded: true);
        }

        while (TryTake(TokenKind.Comma))
        {
            items.Add(ParseExpression());
        }

        Expect(TokenKind.CloseBracket, "',' or ']'");
        return new ListNode(items);
    }

    private RangeNode ParseRange(Node start, bool isStartIncluded)
    {
        Expect(TokenKind.DotDot, "'..'");

        // In "]1..x[", the bracket is the end of the range, not the start of a filter.
        bool wasRangeEnd = _isRangeEnd;
        _isRangeEnd = true;
        Node end = ParseBinary(Precedence.Additive);
        _isRangeEnd = wasRangeEnd;
        bool isEndIncluded = Current.Kind == TokenKind.CloseBracket;
        if (!isEndIncluded && Current.Kind is not (TokenKind.CloseParenthesis or TokenKind.OpenBracket))
        {
            throw Expected("']', ')' or '['");
        }

        _index++;
        return new RangeNode(start, isStartIncluded, end, isEndIncluded);
    }

    private IfNode ParseIf()
    {
        List<Node> conditions = [];
        List<Node> results = [];
        do
        {
            _index++;
            conditions.Add(ParseExpression());
            ExpectWord("then");
            results.Add(ParseExpression());
            ExpectWord("else");
        }
        while (Current.Is("if") && StartsExpression(Next(1)));
        return new IfNode(conditions, results, ParseExpression());
    }

    private ForNode ParseFor()
    {
        bool usedPartial = _usesPartial;
        List<IteratorNode> iterators = ParseIterators();
        ExpectWord("return");
        _usesPartial = false;
        Node result = ParseExpression();
        ForNode node = new(iterators, result, _usesPartial);

        // An outer loop provides its own "partial", so an inner use counts for both.
        _usesPartial |= usedPartial;
        return node;
    }

    private QuantifierNode ParseQuantifier(bool decisive)
    {
        List<IteratorNode> iterators = ParseIterators();
        ExpectWord("satisfies");
        return new QuantifierNode(iterators, ParseExpression(), decisive);
    }

    private List<IteratorNode> ParseIterators()
    {
        List<IteratorNode> iterators = [];
        do
        {
            _index++;
            string name = ParseName("the name of a variable");
            ExpectWord("in");
            Node source = ParseExpression();
            Node? end = TryTake(TokenKind.DotDot) ? ParseBinary(Precedence.Additive) : null;
            iterators.Add(new IteratorNode(name, source, end));
        }
        while (Current.Kind == TokenKind.Comma);
        return iterators;
    }

    private FunctionNode ParseFunction()
    {
        _index += 2;
        List<string> parameters = [];
        List<TypeTest?> types = [];
        while (Current.Kind != TokenKind.CloseParenthesis)
        {
            if (parameters.Count > 0)
            {
                Expect(TokenKind.Comma, "',' or ')'");
            }

            parameters.Add(ParseName("the name of a parameter"));
            types.Add(TryTake(TokenKind.Colon) ? ParseType() : null);
        }

        _index++;
        if (Current.Is("external") && Next(1).Kind == TokenKind.OpenBrace)
        {
            throw SyntaxErrors.Create(
                _text, Current.Start, "External functions are not supported. Add the function to the options of the evaluation.");
        }

        parameters.ForEach(_names.Add);
        Node body = ParseExpression();
        parameters.ForEach(_names.Remove);
        return new FunctionNode(parameters, types, body);
    }

    private ContextNode ParseContext()
    {
        _index++;
        List<string> names = [];
        List<Node> values = [];
        List<string> known = [];
        while (Current.Kind != TokenKind.CloseBrace)
        {
            if (names.Count > 0)
            {
                Expect(TokenKind.Comma, "',' or '}'");
            }

            bool isName = Current.Kind is not (TokenKind.String or TokenKind.EscapedName);
            string key = ParseKey();
            Expect(TokenKind.Colon, "':'");
            values.Add(ParseExpression());
            names.Add(key);
            if (isName)
            {
                _names.Add(key);
                known.Add(key);
            }
        }

        _index++;
        for (int index = known.Count - 1; index >= 0; index--)
        {
            _names.Remove(known[index]);
        }

        return new ContextNode(names, values);
    }

    private ArgumentList ParseArguments()
    {
        _index++;
        List<Node> values = [];
        List<string>? names = null;
        while (Current.Kind != TokenKind.CloseParenthesis)
        {
            if (values.Count > 0)
            {
                Expect(TokenKind.Comma, "',' or ')'");
            }

            int start = Current.Start;
            if (FindArgumentName() is { } name)
            {
                if (names is null && values.Count > 0)
                {
                    throw SyntaxErrors.Create(_text, start, "A call has either positional or named arguments. Name all arguments or none.");
                }

                (names ??= []).Add(name);
            }
            else if (names is not null)
            {
                throw Expected("the name of an argument and ':'");
            }

            values.Add(ParseExpression());
        }

        _index++;
        return new ArgumentList(names, values);
    }
}
