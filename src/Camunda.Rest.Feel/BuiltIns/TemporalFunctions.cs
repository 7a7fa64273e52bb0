using Camunda.Rest.Feel.Temporal;

namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Functions of dates and times.</summary>
internal static class TemporalFunctions
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        BuiltIn.Of("now", "", Now),
        BuiltIn.Of("today", "", call => Now(call).Date),
        OfDate("day of week", date => new FeelString(Days[IsoCalendar.DayOfWeek(date.EpochDay) - 1])),
        OfDate("day of year", date => new FeelNumber(IsoCalendar.DayOfYear(date.EpochDay, date.Year))),
        OfDate("week of year", date => new FeelNumber(IsoCalendar.WeekOfYear(date.EpochDay))),
        OfDate("month of year", date => new FeelString(Months[date.Month - 1])),
        OfDate("last day of month", date => new FeelDate(date.Year, date.Month, IsoCalendar.DaysInMonth(date.Year, date.Month))),
    ];

    private static FeelDateTime Now(Call call) =>
        FeelDateTime.At(call.Run.Options.TimeProvider.GetUtcNow(), call.Run.Options.TimeZone);

    private static BuiltInFunction OfDate(string name, Func<FeelDate, FeelValue> function) => BuiltIn.Of(
        name,
        "date",
        call => call.First switch
        {
            FeelDate date => function(date),
            FeelDateTime time => function(time.Date),
            _ => null,
        });
}
