using System.Collections;

namespace Camunda.Rest;

/// <summary>
/// The conditions of a search expression that C# has no operator for, as in <c>Where(t => t.Name.Like("order*"))</c>. They are translated to the operators
/// of the API and exist on the fields that have those; run anywhere else they throw.
/// </summary>
public static class FilterConditions
{
    /// <summary>The field matches a pattern (<c>$like</c>): <c>*</c> is any text, <c>?</c> is one character, a backslash takes the next one literally.</summary>
    /// <remarks>The pattern for a process variable goes over its JSON text, where a text value stands in quotes.</remarks>
    public static bool Like(this IFilterLike? field, string pattern) => throw FilterExpression.OnlyInExpressions();

    /// <summary>The field begins with a text, taken literally (<c>$like</c>).</summary>
    public static bool StartsWith(this IFilterLike? field, string text) => throw FilterExpression.OnlyInExpressions();

    /// <summary>The field ends with a text, taken literally (<c>$like</c>).</summary>
    public static bool EndsWith(this IFilterLike? field, string text) => throw FilterExpression.OnlyInExpressions();

    /// <summary>The field has a text somewhere within, taken literally (<c>$like</c>).</summary>
    public static bool Contains(this IFilterLike? field, string text) => throw FilterExpression.OnlyInExpressions();

    /// <summary>The field has a value (<c>$exists</c>); negated, it has none.</summary>
    public static bool Exists(this IFilterExists? field) => throw FilterExpression.OnlyInExpressions();

    // The fields are type parameters so that null fits none of these: names.Contains(null) stays the method that it was.

    /// <summary>The field is one of the values (<c>$in</c>); negated, none of them (<c>$notIn</c>).</summary>
    public static bool Contains<T, TField>(this IEnumerable<T> values, TField? field)
        where T : notnull
        where TField : class, IFilterIn<T>
        => throw FilterExpression.OnlyInExpressions();

    /// <summary>The id is one of those that the texts name (<c>$in</c>); negated, none of them (<c>$notIn</c>).</summary>
    public static bool Contains<TField>(this IEnumerable<string> values, TField? field)
        where TField : class, IFilterInText
        => throw FilterExpression.OnlyInExpressions();

    /// <summary>The JSON value, such as a process variable, is one of the values (<c>$in</c>); negated, none of them (<c>$notIn</c>).</summary>
    public static bool Contains<TField>(this IEnumerable values, TField? field)
        where TField : class, IFilterInJson
        => throw FilterExpression.OnlyInExpressions();
}
