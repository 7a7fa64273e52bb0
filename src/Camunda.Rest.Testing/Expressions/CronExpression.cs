using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>
/// A cron expression with six fields, for second, minute, hour, day of the month, month and day of the week, or one of the names such as
/// <c>@daily</c>. Times are in UTC.
/// </summary>
internal sealed class CronExpression
{
    // A leap day on a given day of the week is at most 40 years away.
    private const int MostYears = 100;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["@yearly"] = "0 0 0 1 1 *",
        ["@annually"] = "0 0 0 1 1 *",
        ["@monthly"] = "0 0 0 1 * *",
        ["@weekly"] = "0 0 0 * * 0",
        ["@daily"] = "0 0 0 * * *",
        ["@midnight"] = "0 0 0 * * *",
        ["@hourly"] = "0 0 * * * *",
    };

    private readonly CronField _seconds;
    private readonly CronField _minutes;
    private readonly CronField _hours;
    private readonly CronDays _days;

    private CronExpression(CronField seconds, CronField minutes, CronField hours, CronDays days) =>
        (_seconds, _minutes, _hours, _days) = (seconds, minutes, hours, days);

    public static bool TryParse(string text, [NotNullWhen(true)] out CronExpression? cron)
    {
        cron = null;
        string[] fields = Names.GetValueOrDefault(text.Trim(), text)
            .Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == 6
            && CronField.TryParse(fields[0], 0, 59, [], out CronField? seconds)
            && CronField.TryParse(fields[1], 0, 59, [], out CronField? minutes)
            && CronField.TryParse(fields[2], 0, 23, [], out CronField? hours)
            && CronDays.TryParse(fields[3], fields[4], fields[5], out CronDays? days))
        {
            cron = new(seconds, minutes, hours, days);
        }

        return cron is not null;
    }

    /// <summary>The first time after the given one; null where there is none.</summary>
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        DateTimeOffset utc = after.ToUniversalTime();
        DateTime start = utc.UtcDateTime.Date;
        DateTime last = start.Year + MostYears < DateTime.MaxValue.Year ? start.AddYears(MostYears) : DateTime.MaxValue.Date;
        for (DateTime? day = _days.FindFrom(start, last); day is { } date; day = date < last ? _days.FindFrom(date.AddDays(1), last) : null)
        {
            if (FindTime(date == start ? utc.TimeOfDay : null) is { } time)
            {
                return new(date + time, TimeSpan.Zero);
            }
        }

        return null;
    }

    // The first time of a day after the given one, or of the whole day.
    private TimeSpan? FindTime(TimeSpan? after)
    {
        foreach (int hour in _hours.Values.Where(hour => after is null || hour >= after.Value.Hours))
        {
            foreach (int minute in _minutes.Values)
            {
                if (after is { } from && new TimeSpan(hour, minute, 59) <= from)
                {
                    continue;
                }

                foreach (int second in _seconds.Values)
                {
                    TimeSpan time = new(hour, minute, second);
                    if (after is null || time > after)
                    {
                        return time;
                    }
                }
            }
        }

        return null;
    }
}
