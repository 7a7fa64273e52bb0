using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>
/// The days of a cron expression: those that fit the day of the month, the month and the day of the week. Beside numbers there are the last
/// day (<c>L</c>, <c>L-3</c>), the working day next to a day (<c>15W</c>, <c>LW</c>), and the last or n-th of a day of the week
/// (<c>FRIL</c>, <c>FRI#2</c>).
/// </summary>
internal sealed class CronDays
{
    private static readonly string[] MonthNames =
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    // Sunday is 0 and 7.
    private static readonly string[] DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly IReadOnlyList<Predicate<DateTime>> _daysOfMonth;
    private readonly CronField _months;
    private readonly IReadOnlyList<Predicate<DateTime>> _daysOfWeek;

    private CronDays(IReadOnlyList<Predicate<DateTime>> daysOfMonth, CronField months, IReadOnlyList<Predicate<DateTime>> daysOfWeek) =>
        (_daysOfMonth, _months, _daysOfWeek) = (daysOfMonth, months, daysOfWeek);

    public static bool TryParse(string dayOfMonth, string month, string dayOfWeek, [NotNullWhen(true)] out CronDays? days)
    {
        days = null;
        List<Predicate<DateTime>?> daysOfMonth = [.. dayOfMonth.Split(',').Select(ReadDayOfMonth)];
        List<Predicate<DateTime>?> daysOfWeek = [.. dayOfWeek.Split(',').Select(ReadDayOfWeek)];
        if (!daysOfMonth.Contains(null)
            && !daysOfWeek.Contains(null)
            && CronField.TryParse(month, 1, 12, MonthNames, out CronField? months))
        {
            days = new([.. daysOfMonth.OfType<Predicate<DateTime>>()], months, [.. daysOfWeek.OfType<Predicate<DateTime>>()]);
        }

        return days is not null;
    }

    /// <summary>The first day that fits, from a day to a last one; null where none does.</summary>
    public DateTime? FindFrom(DateTime first, DateTime last)
    {
        DateTime day = first;
        while (day <= last)
        {
            if (!_months.Values.Contains(day.Month))
            {
                if (day.Year == last.Year && day.Month == last.Month)
                {
                    return null;
                }

                day = new DateTime(day.Year, day.Month, 1).AddMonths(1);
            }
            else if (_daysOfMonth.Any(fits => fits(day)) && _daysOfWeek.Any(fits => fits(day)))
            {
                return day;
            }
            else if (day == last)
            {
                return null;
            }
            else
            {
                day = day.AddDays(1);
            }
        }

        return null;
    }

    private static Predicate<DateTime>? ReadDayOfMonth(string part)
    {
        switch (part)
        {
            case "?":
                return _ => true;
            case "L":
                return day => day.Day == LastOf(day);
            case "LW":
                return day => day.Day == WorkingDayNextTo(day, LastOf(day));
        }

        if (part.StartsWith("L-", StringComparison.Ordinal))
        {
            return CronField.TryParseNumber(part[2..], 0, 30, [], out int before) ? day => day.Day == LastOf(day) - before : null;
        }

        if (part.EndsWith('W'))
        {
            return CronField.TryParseNumber(part[..^1], 1, 31, [], out int near)
                ? day => near <= LastOf(day) && day.Day == WorkingDayNextTo(day, near)
                : null;
        }

        return CronField.TryParse(part, 1, 31, [], out CronField? field) ? day => field.Values.Contains(day.Day) : null;
    }

    private static Predicate<DateTime>? ReadDayOfWeek(string part)
    {
        if (part == "?")
        {
            return _ => true;
        }

        if (part.Length > 1 && part.EndsWith('L'))
        {
            return CronField.TryParseNumber(part[..^1], 0, 7, DayNames, out int ofWeek)
                ? day => IsOn(day, ofWeek) && day.Day + 7 > LastOf(day)
                : null;
        }

        int hash = part.IndexOf('#', StringComparison.Ordinal);
        if (hash > 0)
        {
            return CronField.TryParseNumber(part[..hash], 0, 7, DayNames, out int ofWeek)
                && CronField.TryParseNumber(part[(hash + 1)..], 1, 5, [], out int which)
                ? day => IsOn(day, ofWeek) && (day.Day - 1) / 7 == which - 1
                : null;
        }

        return CronField.TryParse(part, 0, 7, DayNames, out CronField? field)
            ? day => field.Values.Any(ofWeek => IsOn(day, ofWeek))
            : null;
    }

    private static bool IsOn(DateTime day, int dayOfWeek) => (int)day.DayOfWeek == dayOfWeek % 7;

    private static int LastOf(DateTime day) => CultureInfo.InvariantCulture.Calendar.GetDaysInMonth(day.Year, day.Month);

    // The working day next to a day, in the same month.
    private static int WorkingDayNextTo(DateTime month, int day) => new DateTime(month.Year, month.Month, day).DayOfWeek switch
    {
        DayOfWeek.Saturday => day == 1 ? 3 : day - 1,
        DayOfWeek.Sunday => day == LastOf(month) ? day - 2 : day + 1,
        _ => day,
    };
}
