namespace Camunda.Rest;

/// <summary>The meaning of the operand of a <c>$like</c> condition.</summary>
internal enum LikeMatch
{
    /// <summary>A pattern in the form of the API.</summary>
    Pattern,

    /// <summary>A text that the value starts with.</summary>
    Start,

    /// <summary>A text that the value ends with.</summary>
    End,

    /// <summary>A text that the value contains.</summary>
    Anywhere,
}
