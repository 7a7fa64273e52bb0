namespace Camunda.Rest.Feel;

/// <summary>The kinds of failures inside an expression.</summary>
public enum FeelWarningKind
{
    /// <summary>No variable of that name exists.</summary>
    NoVariableFound,

    /// <summary>The context has no entry of that name.</summary>
    NoContextEntryFound,

    /// <summary>The value has no property of that name.</summary>
    NoPropertyFound,

    /// <summary>The values cannot be compared, because of their types.</summary>
    NotComparable,

    /// <summary>An operator or a function does not accept a value of that type.</summary>
    InvalidType,

    /// <summary>No function has that name and those parameters.</summary>
    NoFunctionFound,

    /// <summary>A function failed.</summary>
    FunctionInvocationFailure,

    /// <summary>An index is outside of its list, or a number outside of its range.</summary>
    OutOfBounds,

    /// <summary>The condition of <c>assert</c> does not hold.</summary>
    AssertFailure,

    /// <summary>The result exceeds the range of a number, a date or a duration.</summary>
    Overflow,
}
