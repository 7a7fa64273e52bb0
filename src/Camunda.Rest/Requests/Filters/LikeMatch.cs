namespace Camunda.Rest;

/// <summary>What the operand of a <c>$like</c> condition is.</summary>
internal enum LikeMatch
{
    /// <summary>A pattern as the API takes it.</summary>
    Pattern,

    /// <summary>A text that the value begins with.</summary>
    Start,

    /// <summary>A text that the value ends with.</summary>
    End,

    /// <summary>A text that the value has somewhere.</summary>
    Anywhere,
}
