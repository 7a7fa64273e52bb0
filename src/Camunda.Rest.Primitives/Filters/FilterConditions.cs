using System.Collections;

namespace Camunda.Rest;

/// <summary>
/// Conditions of search expressions for which C# has no operator, as in <c>Where(t => t.Name.Like("order*"))</c>. They are translated to
/// the operators of the API, exist only on fields that support these, and throw when they are executed.
/// </summary>
public static class FilterConditions
{
    /// <summary>
    /// Matches when the field matches a pattern (<c>$like</c>): <c>*</c> is any text, <c>?</c> is one character, a backslash escapes the
    /// next one.
    /// </summary>
    /// <remarks>The pattern for a process variable applies to its JSON text, where a string is quoted.</remarks>
    public static bool Like(this IFilterLike? field, string pattern) => throw FilterExpression.OnlyInExpressions();

    /// <summary>Matches when the field starts with a literal text (<c>$like</c>).</summary>
    public static bool StartsWith(this IFilterLike? field, string text) => throw FilterExpression.OnlyInExpressions();

    /// <summary>Matches when the field ends with a literal text (<c>$like</c>).</summary>
    public static bool EndsWith(this IFilterLike? field, string text) => throw FilterExpression.OnlyInExpressions();

    /// <summary>Matches when the field contains a literal text (<c>$like</c>).</summary>
    public static bool Contains(this IFilterLike? field, string text) => throw FilterExpression.OnlyInExpressions();

    /// <summary>Matches when the field has a value (<c>$exists</c>); negated, when it has none.</summary>
    public static bool Exists(this IFilterExists? field) => throw FilterExpression.OnlyInExpressions();

    // The fields are type parameters, so that null matches no overload and names.Contains(null) keeps its usual meaning.

    /// <summary>
    /// Matches when the field equals one of the values (<c>$in</c>); negated, when it equals none of them (<c>$notIn</c>).
    /// </summary>
    public static bool Contains<T, TField>(this IEnumerable<T> values, TField? field)
        where T : notnull
        where TField : class, IFilterIn<T>
        => throw FilterExpression.OnlyInExpressions();

    /// <summary>Matches when the id equals one of the texts (<c>$in</c>); negated, when it equals none of them (<c>$notIn</c>).</summary>
    public static bool Contains<TField>(this IEnumerable<string> values, TField? field)
        where TField : class, IFilterInText
        => throw FilterExpression.OnlyInExpressions();

    /// <summary>
    /// Matches when the JSON value, such as a process variable, equals one of the values (<c>$in</c>); negated, when it equals none
    /// (<c>$notIn</c>).
    /// </summary>
    public static bool Contains<TField>(this IEnumerable values, TField? field)
        where TField : class, IFilterInJson
        => throw FilterExpression.OnlyInExpressions();
}
