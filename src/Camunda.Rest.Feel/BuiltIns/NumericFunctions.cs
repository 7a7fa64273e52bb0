namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Functions of numbers.</summary>
internal static class NumericFunctions
{
    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        BuiltIn.Of("decimal", "n, scale", call => Round(call, call.Second, "HALF_EVEN")),
        BuiltIn.Of("decimal", "n, scale, mode", Decimal),
        .. Rounded("floor", "FLOOR"),
        .. Rounded("ceiling", "CEILING"),
        .. Rounded("round up", "UP"),
        .. Rounded("round down", "DOWN"),
        .. Rounded("round half up", "HALF_UP"),
        .. Rounded("round half down", "HALF_DOWN"),
        BuiltIn.Of("abs", "number", Absolute),
        BuiltIn.Of("abs", "n", Absolute),
        BuiltIn.Of("modulo", "dividend, divisor", Modulo),
        BuiltIn.Of("sqrt", "number", call => call.First switch
        {
            FeelNumber { Value: < 0 } => call.Fail("A negative number has no square root"),
            FeelNumber number => NumberConversion.FromDouble(Math.Sqrt((double)number.Value)),
            _ => null,
        }),
        BuiltIn.Of("log", "number", call => call.First switch
        {
            FeelNumber { Value: <= 0 } => call.Fail("Only positive numbers have a logarithm"),
            FeelNumber number => NumberConversion.FromDouble(Math.Log((double)number.Value)),
            _ => null,
        }),
        BuiltIn.Of("exp", "number", call => call.First is FeelNumber number
            ? NumberConversion.FromDouble(Math.Exp((double)number.Value))
            : null),
        BuiltIn.Of("odd", "number", call => call.First is FeelNumber number ? FeelBoolean.From(Math.Abs(number.Value) % 2 == 1) : null),
        BuiltIn.Of("even", "number", call => call.First is FeelNumber number ? FeelBoolean.From(number.Value % 2 == 0) : null),
        BuiltIn.Of("random number", "", call => NumberConversion.FromDouble(call.Run.Options.Random.NextDouble())),
    ];

    private static IEnumerable<BuiltInFunction> Rounded(string name, string mode) =>
    [
        BuiltIn.Of(name, "n", call => Round(call, new FeelNumber(0), mode)),
        BuiltIn.Of(name, "n, scale", call => Round(call, call.Second, mode)),
    ];

    private static FeelValue? Decimal(Call call)
    {
        if (call.First is not FeelNumber || call.Second is not FeelNumber || call.Third is not FeelString text)
        {
            return null;
        }

        string mode = text.Value.ToUpperInvariant();
        return Rounding.Modes.Contains(mode)
            ? Round(call, call.Second, mode)
            : call.Fail($"The rounding mode {FeelText.Short(text)} must be one of: {string.Join(", ", Rounding.Modes)}");
    }

    private static FeelValue? Round(Call call, FeelValue scale, string mode)
    {
        if (call.First is not FeelNumber number || scale is not FeelNumber places)
        {
            return null;
        }

        return Rounding.Round(number.Value, NumberConversion.ToInteger(places), mode) is { } rounded
            ? new FeelNumber(rounded)
            : call.Fail("Rounding is necessary");
    }

    private static FeelValue? Absolute(Call call) => call.First switch
    {
        FeelNumber number => new FeelNumber(Math.Abs(number.Value)),
        FeelYearsMonthsDuration duration => new FeelYearsMonthsDuration(Math.Abs(duration.TotalMonths)),
        FeelDaysTimeDuration duration => new FeelDaysTimeDuration(Int128.Abs(duration.Nanoseconds)),
        _ => null,
    };

    // The result has the sign of the divisor.
    private static FeelValue? Modulo(Call call) => (call.First, call.Second) switch
    {
        (FeelNumber, FeelNumber { Value: 0 }) => call.Fail("The divisor is 0"),
        (FeelNumber dividend, FeelNumber divisor) =>
            new FeelNumber(((dividend.Value % divisor.Value) + divisor.Value) % divisor.Value),
        _ => null,
    };
}
