namespace Camunda.Rest;

/// <summary>How a search compares a field with what is asked for.</summary>
public enum FilterOperator
{
    /// <summary>Equal (<c>$eq</c>).</summary>
    Eq,

    /// <summary>Not equal (<c>$neq</c>).</summary>
    Neq,

    /// <summary>Greater, or later (<c>$gt</c>).</summary>
    Gt,

    /// <summary>Greater or equal (<c>$gte</c>).</summary>
    Gte,

    /// <summary>Less, or earlier (<c>$lt</c>).</summary>
    Lt,

    /// <summary>Less or equal (<c>$lte</c>).</summary>
    Lte,

    /// <summary>One of several (<c>$in</c>).</summary>
    In,

    /// <summary>None of several (<c>$notIn</c>).</summary>
    NotIn,

    /// <summary>Like a pattern, with <c>*</c> for any text and <c>?</c> for one character (<c>$like</c>).</summary>
    Like,

    /// <summary>Whether the field has a value at all (<c>$exists</c>).</summary>
    Exists,
}
