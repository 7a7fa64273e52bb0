namespace Camunda.Rest;

/// <summary>Guards the members of filter types that exist only to be read out of an expression, as in <c>Where(t => t.Priority >= 50)</c>.</summary>
public static class FilterExpression
{
    /// <summary>The exception of such a member when it is run: <c>throw FilterExpression.OnlyInExpressions();</c></summary>
    public static NotSupportedException OnlyInExpressions()
        => new("Comparisons of filter properties only have a meaning inside the expression of a search, for instance Where(t => t.Priority >= 50). To set a filter directly, assign its operators.");
}
