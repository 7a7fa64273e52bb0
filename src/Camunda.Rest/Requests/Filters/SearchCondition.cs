using System.Linq.Expressions;

namespace Camunda.Rest;

/// <summary>
/// What a search expression says, with its values still to be computed: the shape of a lambda, which is the same each time that it runs. Negations stand at
/// the leaves.
/// </summary>
internal abstract record SearchCondition
{
    private SearchCondition()
    {
    }

    /// <summary>Both hold; the right one is computed only where the left one leaves it open.</summary>
    public sealed record Both(SearchCondition Left, SearchCondition Right) : SearchCondition;

    /// <summary>One of two holds; the right one is computed only where the left one leaves it open.</summary>
    public sealed record Either(SearchCondition Left, SearchCondition Right) : SearchCondition;

    /// <summary>A value decides which of two has to hold.</summary>
    public sealed record Alternative(Expression Test, SearchCondition IfTrue, SearchCondition IfFalse) : SearchCondition;

    /// <summary>A value decides for all items alike.</summary>
    public sealed record Known(Expression Value, bool IsNegated) : SearchCondition;

    /// <summary>One operator of one field.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Key">The name of the variable or metadata entry; null for any other field.</param>
    /// <param name="Operator">The operator.</param>
    /// <param name="Operand">The value to compare with.</param>
    /// <param name="Match">Which part of a text a pattern is made for.</param>
    public sealed record Comparison(FilterField Field, Expression? Key, FilterOperator Operator, Expression Operand, LikeMatch Match = LikeMatch.Pattern) : SearchCondition;
}
