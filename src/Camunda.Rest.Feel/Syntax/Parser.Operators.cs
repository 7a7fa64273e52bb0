using Camunda.Rest.Feel.Evaluation;

namespace Camunda.Rest.Feel.Syntax;

/// <content>What tokens mean.</content>
internal sealed partial class Parser
{
    private static Precedence PrecedenceOf(Token token) => token.Kind switch
    {
        TokenKind.Name => token.Text switch
        {
            "or" => Precedence.Or,
            "and" => Precedence.And,
            "between" or "instance" or "in" => Precedence.Comparison,
            _ => Precedence.None,
        },
        TokenKind.Plus or TokenKind.Minus => Precedence.Additive,
        TokenKind.Star or TokenKind.Slash => Precedence.Multiplicative,
        TokenKind.StarStar => Precedence.Power,
        _ => IsComparison(token.Kind) ? Precedence.Comparison : Precedence.None,
    };

    private static bool IsComparison(TokenKind kind) => kind is >= TokenKind.Equal and <= TokenKind.GreaterOrEqual;

    private static ComparisonOperator OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Equal => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        _ => ComparisonOperator.GreaterOrEqual,
    };

    /// <summary>True if an expression can start with the token. Decides whether "if" is a keyword, and "[" a filter.</summary>
    private static bool StartsExpression(Token token) => token.Kind switch
    {
        TokenKind.Name => !Keywords.EndsName(token.Text) || token.Text is "null" or "true" or "false" or "function",
        TokenKind.EscapedName or TokenKind.String or TokenKind.Number or TokenKind.OpenParenthesis or TokenKind.OpenBracket
            or TokenKind.OpenBrace or TokenKind.Minus or TokenKind.Question or TokenKind.At => true,
        _ => false,
    };

    /// <summary>True for the token after "[]", if the second bracket starts a range: <c>[]1..2]]</c>.</summary>
    private static bool StartsOpenRange(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.String or TokenKind.EscapedName or TokenKind.At or TokenKind.Question
        || (token.Kind == TokenKind.Name && StartsExpression(token));

    /// <summary>True if the name of an iterator can start with the token. Decides whether "for" is a keyword.</summary>
    private static bool StartsIterator(Token token) =>
        token.Kind == TokenKind.EscapedName || (token.Kind == TokenKind.Name && !Keywords.EndsName(token.Text));
}
