namespace Camunda.Rest;

/// <summary>How a search compares a field with an operand.</summary>
public enum FilterOperator
{
    /// <summary>The field equals the operand (<c>$eq</c>).</summary>
    Eq,

    /// <summary>The field differs from the operand (<c>$neq</c>).</summary>
    Neq,

    /// <summary>The field is greater or later than the operand (<c>$gt</c>).</summary>
    Gt,

    /// <summary>The field is greater or later than the operand, or equal to it (<c>$gte</c>).</summary>
    Gte,

    /// <summary>The field is less or earlier than the operand (<c>$lt</c>).</summary>
    Lt,

    /// <summary>The field is less or earlier than the operand, or equal to it (<c>$lte</c>).</summary>
    Lte,

    /// <summary>The field equals one of the operands (<c>$in</c>).</summary>
    In,

    /// <summary>The field equals none of the operands (<c>$notIn</c>).</summary>
    NotIn,

    /// <summary>The field matches a pattern, with <c>*</c> for any text and <c>?</c> for one character (<c>$like</c>).</summary>
    Like,

    /// <summary>The field has a value, or has none when the operand is false (<c>$exists</c>).</summary>
    Exists,
}
