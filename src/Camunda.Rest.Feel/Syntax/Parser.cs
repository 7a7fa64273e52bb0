using System.Runtime.CompilerServices;
using Camunda.Rest.Feel.Evaluation;
using Camunda.Rest.Feel.Evaluation.Nodes;

namespace Camunda.Rest.Feel.Syntax;

/// <summary>Parses expressions and unary tests by recursive descent.</summary>
internal sealed partial class Parser
{
    // The parser and the evaluation recurse: these limits keep both within the stack of any thread.
    private const int MaxNesting = 200;
    private const int MaxHeight = 500;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly NameTable _names;
    private int _index;
    private int _nesting;
    private bool _isRangeEnd;
    private bool _usesPartial;

    private Parser(string text, IEnumerable<string>? knownNames)
    {
        _text = text;
        _tokens = Lexer.Read(text);
        _names = new NameTable(knownNames ?? []);
    }

    private Token Current => _tokens[_index];

    /// <summary>Parses an expression.</summary>
    /// <exception cref="FeelSyntaxException">The text is not an expression.</exception>
    public static Node ParseExpression(string text, IEnumerable<string>? knownNames)
    {
        Parser parser = new(text, knownNames);
        Node expression = parser.ParseExpression();
        parser.ExpectEnd();
        return expression;
    }

    /// <summary>Parses unary tests.</summary>
    /// <exception cref="FeelSyntaxException">The text contains no unary tests.</exception>
    public static Node ParseUnaryTests(string text, IEnumerable<string>? knownNames)
    {
        Parser parser = new(text, knownNames);
        Node tests = parser.ParseTests();
        parser.ExpectEnd();
        return tests;
    }

    private Node ParseTests()
    {
        if (Current.Kind == TokenKind.Minus && Next(1).Kind == TokenKind.End)
        {
            _index++;
            return new LiteralNode(FeelBoolean.True);
        }

        if (Current.Is("not") && Next(1).Kind == TokenKind.OpenParenthesis)
        {
            int start = _index;
            _index += 2;
            List<TestNode> negated = ParseTestList();
            if (TryTake(TokenKind.CloseParenthesis) && Current.Kind == TokenKind.End)
            {
                return new TestsNode(negated, isNegated: true);
            }

            // "not(a) and b" is an expression that calls a function.
            _index = start;
        }

        return new TestsNode(ParseTestList(), isNegated: false);
    }

    private List<TestNode> ParseTestList()
    {
        List<TestNode> tests = [new(ParseExpression())];
        while (TryTake(TokenKind.Comma))
        {
            tests.Add(new(ParseExpression()));
        }

        return tests;
    }

    private Node ParseExpression()
    {
        if (++_nesting > MaxNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep();
        }

        bool wasRangeEnd = _isRangeEnd;
        _isRangeEnd = false;
        Node expression = Checked(ParseBinary(Precedence.Or));
        _isRangeEnd = wasRangeEnd;
        _nesting--;
        return expression;
    }

    private Node ParseBinary(Precedence lowest)
    {
        Node left = lowest <= Precedence.Comparison && IsComparison(Current.Kind) ? ParsePrefixComparison() : ParseUnary();
        while (true)
        {
            Precedence precedence = PrecedenceOf(Current);
            if (precedence == Precedence.None || precedence < lowest)
            {
                return left;
            }

            switch (precedence)
            {
                case Precedence.Or:
                    left = ParseLogic(left, "or", Precedence.And, decisive: true);
                    break;
                case Precedence.And:
                    left = ParseLogic(left, "and", Precedence.Comparison, decisive: false);
                    break;
                case Precedence.Comparison:
                    left = ParseComparison(left);
                    if (PrecedenceOf(Current) == Precedence.Comparison)
                    {
                        throw Expected("'and', 'or' or the end of the comparison");
                    }

                    break;
                default:
                    left = ParseArithmetic(left, precedence);
                    break;
            }
        }
    }

    private LogicNode ParseLogic(Node first, string word, Precedence operandPrecedence, bool decisive)
    {
        List<Node> operands = [first];
        while (Current.Is(word))
        {
            _index++;
            operands.Add(ParseBinary(operandPrecedence));
        }

        return new LogicNode(operands, decisive);
    }

    private ArithmeticNode ParseArithmetic(Node first, Precedence precedence)
    {
        List<Node> operands = [first];
        List<ArithmeticOperator> operators = [];
        while (PrecedenceOf(Current) == precedence)
        {
            operators.Add(Current.Kind switch
            {
                TokenKind.Plus => ArithmeticOperator.Add,
                TokenKind.Minus => ArithmeticOperator.Subtract,
                TokenKind.Star => ArithmeticOperator.Multiply,
                TokenKind.Slash => ArithmeticOperator.Divide,
                _ => ArithmeticOperator.Power,
            });
            _index++;
            operands.Add(ParseBinary(precedence + 1));
        }

        return new ArithmeticNode(operands, operators);
    }

    private Node ParseComparison(Node left)
    {
        Token token = Current;
        _index++;
        switch (token.Text)
        {
            case "between":
                Node low = ParseBinary(Precedence.Additive);
                ExpectWord("and");
                return new BetweenNode(left, low, ParseBinary(Precedence.Additive));
            case "instance":
                ExpectWord("of");
                return new InstanceOfNode(left, ParseType());
            case "in":
                return new InNode(left, ParseInTests());
            default:
                if (token.Kind == TokenKind.Equal && Current.Kind == TokenKind.Equal)
                {
                    throw SyntaxErrors.Create(
                        _text, Current.Start, "Expected a value after '='. FEEL compares with one '=', not with '=='.");
                }

                return new ComparisonNode(left, OperatorOf(token.Kind), ParseBinary(Precedence.Additive));
        }
    }

    // "in (a, b)" is a list of tests, "in (1..5)" a range, "in [1..5]" and "in < 5" are one test.
    private TestsNode ParseInTests()
    {
        if (Current.Kind != TokenKind.OpenParenthesis)
        {
            Node test = IsComparison(Current.Kind) ? ParsePrefixComparison() : ParseBinary(Precedence.Additive);
            return new TestsNode([new TestNode(test)], isNegated: false);
        }

        _index++;
        Node first = ParseExpression();
        if (Current.Kind == TokenKind.DotDot)
        {
            return new TestsNode([new TestNode(ParseRange(first, isStartIncluded: false))], isNegated: false);
        }

        List<TestNode> tests = [new(first)];
        while (TryTake(TokenKind.Comma))
        {
            tests.Add(new(ParseExpression()));
        }

        Expect(TokenKind.CloseParenthesis, "',' or ')'");
        return new TestsNode(tests, isNegated: false);
    }

    private Node ParsePrefixComparison()
    {
        ComparisonOperator comparison = OperatorOf(Current.Kind);
        _index++;
        Node end = ParseBinary(Precedence.Additive);
        return comparison switch
        {
            ComparisonOperator.Less => new RangeNode(null, false, end, false),
            ComparisonOperator.LessOrEqual => new RangeNode(null, false, end, true),
            ComparisonOperator.Greater => new RangeNode(end, false, null, false),
            ComparisonOperator.GreaterOrEqual => new RangeNode(end, true, null, false),
            _ => new InputComparisonNode(comparison, end),
        };
    }

    private Node ParseUnary()
    {
        int minuses = 0;
        while (TryTake(TokenKind.Minus))
        {
            minuses++;
        }

        Node operand = ParsePostfix();
        if (minuses == 0)
        {
            return operand;
        }

        if (operand is LiteralNode { Value: FeelNumber number })
        {
            return minuses % 2 == 0 ? operand : new LiteralNode(new FeelNumber(-number.Value));
        }

        operand = new NegationNode(operand);
        return minuses % 2 == 0 ? new NegationNode(operand) : operand;
    }

    private Node ParsePostfix()
    {
        Node node = ParsePrimary();
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot:
                    _index++;
                    string name = ParsePropertyName();
                    node = Current.Kind == TokenKind.OpenParenthesis
                        ? new MethodCallNode(node, name, ParseArguments())
                        : new PathNode(node, name);
                    break;
                case TokenKind.OpenBracket when !_isRangeEnd || StartsExpression(Next(1)):
                    _index++;
                    Node filter = ParseExpression();
                    Expect(TokenKind.CloseBracket, "']'");
                    node = new FilterNode(node, filter);
                    break;
                case TokenKind.OpenParenthesis when node is not LiteralNode:
                    node = new ValueCallNode(node, ParseArguments());
                    break;
                default:
                    return node;
            }

            Checked(node);
        }
    }

    private Node ParsePrimary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _index++;
                return ParseNumber(token);
            case TokenKind.String:
                _index++;
                return new LiteralNode(new FeelString(token.Text));
            case TokenKind.Question:
                _index++;
                return new InputNode();
            case TokenKind.At:
                return ParseTemporal();
            case TokenKind.OpenParenthesis:
                return ParseParenthesis();
            case TokenKind.OpenBracket:
                return ParseList();
            case TokenKind.CloseBracket:
                _index++;
                return ParseRange(ParseExpression(), isStartIncluded: false);
            case TokenKind.OpenBrace:
                return ParseContext();
            case TokenKind.Name:
                return ParseWord(token);
            case TokenKind.EscapedName:
                _index++;
                return ParseNamed(token.Text);
            default:
                throw Expected("a value, a name or '('");
        }
    }

    private Node ParseWord(Token token)
    {
        // A keyword that is called, or followed by an operator, is a name.
        switch (token.Text)
        {
            case "null":
                _index++;
                return new LiteralNode(FeelValue.Null);
            case "true" or "false":
                _index++;
                return new LiteralNode(FeelBoolean.From(token.Text == "true"));
            case "function" when Next(1).Kind == TokenKind.OpenParenthesis:
                return ParseFunction();
            case "if" when StartsExpression(Next(1)):
                return ParseIf();
            case "for" when StartsIterator(Next(1)):
                return ParseFor();
            case "some" or "every" when StartsIterator(Next(1)) && Next(CountWords(1) + 1).Is("in"):
                return ParseQuantifier(token.Text == "some");
        }

        if (_names.Match(_tokens, _index) is { } known)
        {
            _index += known.Length;
            return ParseNamed(known.Name);
        }

        if (Keywords.IsReserved(token.Text) && Next(1).Kind != TokenKind.OpenParenthesis)
        {
            throw Expected("a value, a name or '('");
        }

        return ParseNamed(ParseJoinedName());
    }

    private Node ParseNamed(string name)
    {
        if (name == "partial")
        {
            _usesPartial = true;
        }

        return Current.Kind == TokenKind.OpenParenthesis ? ParseCall(name) : new VariableNode(name);
    }

    private Node Checked(Node node) => node.Height <= MaxHeight ? node : throw TooDeep();

    private FeelSyntaxException TooDeep() => SyntaxErrors.Create(
        _text, Current.Start, $"The expression nests deeper than {MaxNesting} levels. Split it into several expressions.");

    private Token Next(int offset) => _tokens[Math.Min(_index + offset, _tokens.Count - 1)];

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        _index++;
        return true;
    }

    private void Expect(TokenKind kind, string expected)
    {
        if (!TryTake(kind))
        {
            throw Expected(expected);
        }
    }

    private void ExpectWord(string word)
    {
        if (!Current.Is(word))
        {
            throw Expected($"'{word}'");
        }

        _index++;
    }

    private void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw Expected("an operator or the end of the expression");
        }
    }

    private FeelSyntaxException Expected(string expected) => SyntaxErrors.Expected(_text, Current, expected);
}
