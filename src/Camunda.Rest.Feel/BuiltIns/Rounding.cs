namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Rounds numbers to a number of decimal places.</summary>
internal static class Rounding
{
    private const int MaxScale = 28;

    /// <summary>The names of the modes, as <c>decimal</c> takes them.</summary>
    public static IReadOnlyList<string> Modes { get; } =
        ["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN", "UNNECESSARY"];

    /// <summary>Rounds; null if the mode is <c>UNNECESSARY</c> and rounding is necessary.</summary>
    /// <param name="number">The number.</param>
    /// <param name="scale">The decimal places; negative to round to tens, hundreds, ….</param>
    /// <param name="mode">One of <see cref="Modes"/>.</param>
    /// <exception cref="OverflowException">The result is out of range.</exception>
    public static decimal? Round(decimal number, int scale, string mode)
    {
        if (scale >= 0)
        {
            return scale >= MaxScale ? number : RoundToPlaces(number, scale, mode);
        }

        if (scale < -MaxScale)
        {
            bool isAway = mode is "UP" || (mode is "CEILING" && number > 0) || (mode is "FLOOR" && number < 0);
            return number == 0 ? 0
                : mode is "UNNECESSARY" ? null
                : isAway ? throw new OverflowException("The rounded number is out of range.") : 0;
        }

        decimal unit = 1;
        for (int place = scale; place < 0; place++)
        {
            unit *= 10;
        }

        // The quotient is exact enough only in parts: a long fraction could round to a half.
        decimal whole = decimal.Truncate(number / unit);
        decimal rest = number - (whole * unit);
        decimal marker = rest == 0 ? 0 : Math.Sign(rest) * Math.Abs(rest).CompareTo(unit / 2) switch
        {
            < 0 => 0.25m,
            0 => 0.5m,
            _ => 0.75m,
        };
        return RoundToPlaces(whole + marker, 0, mode) * unit;
    }

    private static decimal? RoundToPlaces(decimal number, int places, string mode) => mode switch
    {
        "UP" => decimal.Round(number, places, number < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity),
        "DOWN" => decimal.Round(number, places, MidpointRounding.ToZero),
        "CEILING" => decimal.Round(number, places, MidpointRounding.ToPositiveInfinity),
        "FLOOR" => decimal.Round(number, places, MidpointRounding.ToNegativeInfinity),
        "HALF_UP" => decimal.Round(number, places, MidpointRounding.AwayFromZero),
        "HALF_DOWN" => RoundHalfDown(number, places),
        "HALF_EVEN" => decimal.Round(number, places, MidpointRounding.ToEven),
        _ => decimal.Round(number, places, MidpointRounding.ToZero) == number ? number : null,
    };

    private static decimal RoundHalfDown(decimal number, int places)
    {
        decimal down = decimal.Round(number, places, MidpointRounding.ToZero);
        decimal up = decimal.Round(number, places, MidpointRounding.AwayFromZero);
        return up != down && Math.Abs(number - down) == Math.Abs(up - number) ? down : up;
    }
}
