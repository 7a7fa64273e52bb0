namespace Camunda.Rest.Feel.Evaluation;

/// <summary>The comparison operators.</summary>
internal static class Comparison
{
    public static FeelValue Equal(FeelRun run, FeelValue left, FeelValue right)
    {
        // The size of what is compared counts, or comparing large lists in a loop would never reach the limit.
        if (left is FeelList or FeelContext)
        {
            run.Step((int)Math.Min(Math.Min(left.Size, right.Size), int.MaxValue / 2));
        }

        return left.EqualTo(right) is { } isEqual ? FeelBoolean.From(isEqual) : Fail(run, left, right);
    }

    public static FeelValue NotEqual(FeelRun run, FeelValue left, FeelValue right) =>
        Equal(run, left, right) is FeelBoolean isEqual ? FeelBoolean.From(!isEqual.Value) : FeelValue.Null;

    public static FeelValue Compare(FeelRun run, FeelValue left, ComparisonOperator comparison, FeelValue right)
    {
        if (left.CompareWith(right) is not { } order)
        {
            return Fail(run, left, right);
        }

        return FeelBoolean.From(comparison switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    public static FeelValue Fail(FeelRun run, FeelValue left, FeelValue right) =>
        run.Fail(FeelWarningKind.NotComparable, $"Can't compare '{FeelText.Short(left)}' with '{FeelText.Short(right)}'");

    /// <summary>Tests if a range contains a value.</summary>
    public static FeelValue In(FeelRun run, FeelValue value, FeelRange range) =>
        range.Contains(value) is { } contains ? FeelBoolean.From(contains) : Fail(run, value, range);
}
