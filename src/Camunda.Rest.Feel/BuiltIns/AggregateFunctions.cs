namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Functions that reduce a list to one value. They take a list, or its items as arguments.</summary>
internal static class AggregateFunctions
{
    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        BuiltIn.Of("count", "list", call => call.First is FeelList list ? new FeelNumber(list.Items.Count) : null),
        BuiltIn.Of("min", "list", call => Extreme(call, -1), isVariadic: true),
        BuiltIn.Of("max", "list", call => Extreme(call, 1), isVariadic: true),
        OfNumbers("sum", numbers => numbers.Sum()),
        OfNumbers("product", numbers => numbers.Aggregate((product, number) => product * number)),
        OfNumbers("mean", numbers => numbers.Sum() / numbers.Length),
        OfNumbers("median", Median),
        BuiltIn.Of("stddev", "list", StandardDeviation, isVariadic: true),
        BuiltIn.Of("mode", "list", Mode, isVariadic: true),
        BuiltIn.Of("all", "list", call => Fold(call, false), isVariadic: true),
        BuiltIn.Of("and", "list", call => Fold(call, false), isVariadic: true),
        BuiltIn.Of("any", "list", call => Fold(call, true), isVariadic: true),
        BuiltIn.Of("or", "list", call => Fold(call, true), isVariadic: true),
    ];

    private static BuiltInFunction OfNumbers(string name, Func<decimal[], decimal> aggregate) => BuiltIn.Of(
        name,
        "list",
        call => Numbers(call, out decimal[] numbers) ?? (numbers.Length == 0 ? FeelValue.Null : new FeelNumber(aggregate(numbers))),
        isVariadic: true);

    /// <summary>The numbers of the list; returns the failure if there are other items.</summary>
    private static FeelValue? Numbers(Call call, out decimal[] numbers)
    {
        numbers = [];
        if (call.First is not FeelList list)
        {
            return call.FailForArguments();
        }

        call.Step(list.Items.Count);
        numbers = new decimal[list.Items.Count];
        for (int index = 0; index < numbers.Length; index++)
        {
            if (list.Items[index] is not FeelNumber number)
            {
                return call.Fail($"expected number but found '{FeelText.Short(list.Items[index])}'");
            }

            numbers[index] = number.Value;
        }

        return null;
    }

    private static FeelValue? Extreme(Call call, int sign)
    {
        if (call.First is not FeelList list)
        {
            return null;
        }

        call.Step(list.Items.Count);
        FeelValue? extreme = null;
        foreach (FeelValue item in list.Items)
        {
            if (item.CompareWith(extreme ?? item) is not { } order)
            {
                return call.Fail($"The items cannot be compared: {FeelText.Short(extreme ?? item)} and {FeelText.Short(item)}");
            }

            extreme = extreme is null || Math.Sign(order) == sign ? item : extreme;
        }

        return extreme ?? FeelValue.Null;
    }

    private static decimal Median(decimal[] numbers)
    {
        Array.Sort(numbers);
        int middle = numbers.Length / 2;
        return numbers.Length % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
    }

    private static FeelValue StandardDeviation(Call call)
    {
        if (Numbers(call, out decimal[] numbers) is { } failure)
        {
            return failure;
        }

        if (numbers.Length < 2)
        {
            return numbers.Length == 0 ? FeelValue.Null : call.Fail("One number has no standard deviation");
        }

        decimal mean = numbers.Sum() / numbers.Length;
        decimal squares = numbers.Sum(number => (number - mean) * (number - mean));
        return NumberConversion.FromDouble(Math.Sqrt((double)(squares / (numbers.Length - 1))));
    }

    private static FeelValue Mode(Call call)
    {
        if (Numbers(call, out decimal[] numbers) is { } failure)
        {
            return failure;
        }

        ILookup<int, decimal> byCount =
            numbers.GroupBy(number => number).ToLookup(group => group.Count(), group => group.Key);
        return numbers.Length == 0
            ? call.List([])
            : call.List([.. byCount[byCount.Max(group => group.Key)].Order().Select(number => new FeelNumber(number))]);
    }

    /// <summary>Three-valued logic: the deciding value wins, then null, then its opposite.</summary>
    private static FeelValue? Fold(Call call, bool deciding)
    {
        if (call.First is not FeelList list)
        {
            return null;
        }

        call.Step(list.Items.Count);
        bool hasOther = false;
        foreach (FeelValue item in list.Items)
        {
            if (item is FeelBoolean boolean && boolean.Value == deciding)
            {
                return boolean;
            }

            hasOther |= item is not FeelBoolean;
        }

        return hasOther ? FeelValue.Null : FeelBoolean.From(!deciding);
    }
}
