namespace Camunda.Rest;

/// <summary>
/// Guards members of filter types that exist only in expressions, as in <c>Where(t => t.Priority >= 50)</c>, and cannot be executed.
/// </summary>
public static class FilterExpression
{
    /// <summary>
    /// Returns the exception that such a member throws when it is executed: <c>throw FilterExpression.OnlyInExpressions();</c>
    /// </summary>
    public static NotSupportedException OnlyInExpressions()
        => new("Filter properties can be compared only in a search expression, such as Where(t => t.Priority >= 50). "
            + "To set a filter directly, assign its operators.");
}
