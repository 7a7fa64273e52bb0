namespace Camunda.Rest.Feel.Temporal;

/// <summary>Arithmetic of the ISO calendar, for the years -999,999,999 to 999,999,999. Days count from 1970-01-01.</summary>
internal static class IsoCalendar
{
    public const int MaxYear = 999_999_999;
    public const int SecondsPerDay = 86_400;
    public const long NanosPerSecond = 1_000_000_000;
    public const long NanosPerDay = SecondsPerDay * NanosPerSecond;

    private const int DaysPerCycle = 146_097;

    // The days between 0000-03-01 and 1970-01-01.
    private const long DaysToEpoch = 719_468;

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool IsValid(long year, long month, long day) =>
        year is >= -MaxYear and <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, (int)month);

    public static long ToEpochDay(long year, int month, int day)
    {
        // A year that starts in March has its leap day at the end.
        long shifted = month <= 2 ? year - 1 : year;
        long cycle = FloorDivide(shifted, 400);
        long yearOfCycle = shifted - (cycle * 400);
        long dayOfYear = ((153 * ((month + 9) % 12)) + 2) / 5 + day - 1;
        return (cycle * DaysPerCycle) + (yearOfCycle * 365) + (yearOfCycle / 4) - (yearOfCycle / 100) + dayOfYear - DaysToEpoch;
    }

    /// <exception cref="OverflowException">The year is out of range.</exception>
    public static (int Year, int Month, int Day) FromEpochDay(long epochDay)
    {
        long days = checked(epochDay + DaysToEpoch);
        long cycle = FloorDivide(days, DaysPerCycle);
        long dayOfCycle = days - (cycle * DaysPerCycle);
        long yearOfCycle = (dayOfCycle - (dayOfCycle / 1460) + (dayOfCycle / 36_524) - (dayOfCycle / 146_096)) / 365;
        long dayOfYear = dayOfCycle - ((365 * yearOfCycle) + (yearOfCycle / 4) - (yearOfCycle / 100));
        long shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        int day = (int)(dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1);
        int month = (int)(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
        long year = yearOfCycle + (cycle * 400) + (month <= 2 ? 1 : 0);
        return (CheckYear(year), month, day);
    }

    /// <summary>Adds months; a day that the month does not have becomes its last day.</summary>
    /// <exception cref="OverflowException">The year is out of range.</exception>
    public static (int Year, int Month, int Day) AddMonths((int Year, int Month, int Day) date, long months)
    {
        long total = checked((date.Year * 12L) + date.Month - 1 + months);
        int year = CheckYear(FloorDivide(total, 12));
        int month = (int)(total - (year * 12L)) + 1;
        return (year, month, Math.Min(date.Day, DaysInMonth(year, month)));
    }

    /// <summary>The day of the week: Monday is 1, Sunday is 7.</summary>
    public static int DayOfWeek(long epochDay) => (int)FloorRemainder(epochDay + 3, 7) + 1;

    public static int DayOfYear(long epochDay, int year) => (int)(epochDay - ToEpochDay(year, 1, 1)) + 1;

    /// <summary>The week of the year by ISO 8601: the first week is the one with the first Thursday.</summary>
    public static int WeekOfYear(long epochDay)
    {
        long thursday = epochDay + 4 - DayOfWeek(epochDay);
        return ((DayOfYear(thursday, FromEpochDay(thursday).Year) - 1) / 7) + 1;
    }

    public static long FloorDivide(long dividend, long divisor) =>
        (dividend / divisor) - (dividend % divisor != 0 && (dividend < 0) != (divisor < 0) ? 1 : 0);

    public static long FloorRemainder(long dividend, long divisor) => dividend - (FloorDivide(dividend, divisor) * divisor);

    private static int CheckYear(long year) => year is >= -MaxYear and <= MaxYear
        ? (int)year
        : throw new OverflowException($"The year {year} is out of range. Use years from -{MaxYear} to {MaxYear}.");
}
