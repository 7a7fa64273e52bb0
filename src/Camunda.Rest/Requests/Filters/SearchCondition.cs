using System.Linq.Expressions;

namespace Camunda.Rest;

/// <summary>
/// The meaning of a search expression before its values are evaluated: the shape of a lambda, which is the same on every execution.
/// Negations are moved to the leaves.
/// </summary>
internal abstract record SearchCondition
{
    private SearchCondition()
    {
    }

    /// <summary>Both hold; the right one is evaluated only when the left one does not decide.</summary>
    public sealed record Both(SearchCondition Left, SearchCondition Right) : SearchCondition;

    /// <summary>One of two holds; the right one is evaluated only when the left one does not decide.</summary>
    public sealed record Either(SearchCondition Left, SearchCondition Right) : SearchCondition;

    /// <summary>A value decides which of two must hold.</summary>
    public sealed record Alternative(Expression Test, SearchCondition IfTrue, SearchCondition IfFalse) : SearchCondition;

    /// <summary>A value that decides for all items alike.</summary>
    public sealed record Known(Expression Value, bool IsNegated) : SearchCondition;

    /// <summary>One operator of one field.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Key">The name of the variable or metadata entry; null for any other field.</param>
    /// <param name="Operator">The operator.</param>
    /// <param name="Operand">The value to compare with.</param>
    /// <param name="Match">The position of the text that a pattern is created for.</param>
    public sealed record Comparison(
        FilterField Field, Expression? Key, FilterOperator Operator, Expression Operand, LikeMatch Match = LikeMatch.Pattern)
        : SearchCondition;
}
