namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>The items that a boxed iteration or filter visits.</summary>
internal static class IterationItems
{
    /// <summary>The items of a list or of a range of integers; of any other value, the value itself.</summary>
    /// <returns>The items, or null if there are none: of null, or of a range without ends or of other values.</returns>
    public static IEnumerable<FeelValue>? Of(DecisionRun run, FeelValue source)
    {
        switch (source)
        {
            case FeelList list:
                return list.Items;
            case FeelRange { Start: FeelNumber start, End: FeelNumber end } range:
                return Integers(start.Value, end.Value, range);
            case FeelNull or FeelRange:
                run.Feel.Fail(FeelWarningKind.InvalidType, $"A list is expected, but the value is {source}.");
                return null;
            default:
                return [source];
        }
    }

    private static IEnumerable<FeelValue> Integers(decimal start, decimal end, FeelRange range)
    {
        decimal number = start;
        while (range.IsEndIncluded ? number <= end : number < end)
        {
            if (number > start || range.IsStartIncluded)
            {
                yield return new FeelNumber(number);
            }

            // The next number would exceed the range of a number.
            if (number > decimal.MaxValue - 1)
            {
                yield break;
            }

            number++;
        }
    }
}
