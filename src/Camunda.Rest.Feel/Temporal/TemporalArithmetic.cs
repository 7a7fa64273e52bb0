namespace Camunda.Rest.Feel.Temporal;

/// <summary>Arithmetic with dates, times and durations.</summary>
/// <remarks>
/// Each operation returns null if it is not defined for the types, or divides by zero. As in Camunda's engine, a factor counts without its
/// fraction, and quotients are whole months, milliseconds or numbers.
/// </remarks>
/// <exception cref="OverflowException">The result is out of range.</exception>
internal static class TemporalArithmetic
{
    private const int NanosPerMillisecond = 1_000_000;

    public static FeelValue? Add(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelYearsMonthsDuration first, FeelYearsMonthsDuration second) =>
            new FeelYearsMonthsDuration(checked(first.TotalMonths + second.TotalMonths)),
        (FeelDaysTimeDuration first, FeelDaysTimeDuration second) => new FeelDaysTimeDuration(first.Nanoseconds + second.Nanoseconds),
        (FeelYearsMonthsDuration or FeelDaysTimeDuration, FeelDate or FeelTime or FeelDateTime) => AddDuration(right, left),
        _ => AddDuration(left, right),
    };

    public static FeelValue? Subtract(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelDate first, FeelDate second) =>
            FeelDaysTimeDuration.OfSeconds((first.EpochDay - second.EpochDay) * IsoCalendar.SecondsPerDay),
        (FeelTime first, FeelTime second) => first.Minus(second),
        (FeelDateTime first, FeelDateTime second) => first.Minus(second),
        (FeelYearsMonthsDuration first, FeelYearsMonthsDuration second) =>
            new FeelYearsMonthsDuration(checked(first.TotalMonths - second.TotalMonths)),
        (FeelDaysTimeDuration first, FeelDaysTimeDuration second) => new FeelDaysTimeDuration(first.Nanoseconds - second.Nanoseconds),
        _ => Negate(right) is { } negated ? AddDuration(left, negated) : null,
    };

    public static FeelValue? Multiply(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelYearsMonthsDuration duration, FeelNumber factor) =>
            new FeelYearsMonthsDuration(checked(duration.TotalMonths * (long)decimal.Truncate(factor.Value))),
        (FeelDaysTimeDuration duration, FeelNumber factor) =>
            new FeelDaysTimeDuration(checked(duration.Nanoseconds * (long)decimal.Truncate(factor.Value))),
        (FeelNumber, FeelYearsMonthsDuration or FeelDaysTimeDuration) => Multiply(right, left),
        _ => null,
    };

    public static FeelValue? Divide(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelYearsMonthsDuration duration, FeelNumber divisor) when divisor.Value != 0 =>
            new FeelYearsMonthsDuration((long)decimal.Truncate(duration.TotalMonths / divisor.Value)),
        (FeelDaysTimeDuration duration, FeelNumber divisor) when divisor.Value != 0 =>
            new FeelDaysTimeDuration((Int128)decimal.Truncate((decimal)Milliseconds(duration) / divisor.Value) * NanosPerMillisecond),
        (FeelYearsMonthsDuration duration, FeelYearsMonthsDuration divisor) when divisor.TotalMonths != 0 =>
            new FeelNumber(duration.TotalMonths / divisor.TotalMonths),
        (FeelDaysTimeDuration duration, FeelDaysTimeDuration divisor) when Milliseconds(divisor) != 0 =>
            new FeelNumber((decimal)(Milliseconds(duration) / Milliseconds(divisor))),
        _ => null,
    };

    public static FeelValue? Negate(FeelValue value) => value switch
    {
        FeelYearsMonthsDuration duration => new FeelYearsMonthsDuration(-duration.TotalMonths),
        FeelDaysTimeDuration duration => new FeelDaysTimeDuration(-duration.Nanoseconds),
        _ => null,
    };

    private static FeelValue? AddDuration(FeelValue point, FeelValue duration) => (point, duration) switch
    {
        (FeelDate date, FeelYearsMonthsDuration months) => date.Plus(months),
        (FeelDate date, FeelDaysTimeDuration time) => date.Plus(time),
        (FeelDateTime date, FeelYearsMonthsDuration months) => date.Plus(months),
        (FeelDateTime date, FeelDaysTimeDuration time) => date.Plus(time),
        (FeelTime clock, FeelDaysTimeDuration time) => clock.Plus(time),
        _ => null,
    };

    private static Int128 Milliseconds(FeelDaysTimeDuration duration) => duration.Nanoseconds / NanosPerMillisecond;
}
