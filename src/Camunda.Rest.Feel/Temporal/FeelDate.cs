using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Feel.Temporal;

namespace Camunda.Rest.Feel;

/// <summary>The date of FEEL, in the years -999,999,999 to 999,999,999.</summary>
public sealed class FeelDate : FeelValue
{
    private readonly (int Year, int Month, int Day) _date;

    /// <summary>Creates a date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such date.</exception>
    public FeelDate(int year, int month, int day)
    {
        if (!IsoCalendar.IsValid(year, month, day))
        {
            throw new ArgumentOutOfRangeException(
                nameof(day),
                $"The calendar has no date {year}-{month}-{day}. "
                + $"Use a year up to {IsoCalendar.MaxYear}, a month from 1 to 12 and a day of that month.");
        }

        _date = (year, month, day);
        EpochDay = IsoCalendar.ToEpochDay(year, month, day);
    }

    internal FeelDate(long epochDay)
    {
        _date = IsoCalendar.FromEpochDay(epochDay);
        EpochDay = epochDay;
    }

    /// <summary>The year; negative before the year 0.</summary>
    public int Year => _date.Year;

    /// <summary>The month, from 1 to 12.</summary>
    public int Month => _date.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => _date.Day;

    /// <inheritdoc/>
    public override string TypeName => "date";

    internal long EpochDay { get; }

    /// <summary>Converts a date of .NET.</summary>
    public static FeelDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Parses <c>2024-02-29</c>. The year has 4 to 9 digits, and can be negative.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FeelDate? date)
    {
        ArgumentNullException.ThrowIfNull(text);
        IsoReader reader = new(text);
        date = reader.TryReadDate(out long epochDay) && reader.IsAtEnd ? new(epochDay) : null;
        return date is not null;
    }

    /// <summary>Converts this date to .NET.</summary>
    /// <exception cref="OverflowException">The year is not between 1 and 9999.</exception>
    public DateOnly ToDateOnly() => Year is >= 1 and <= 9999
        ? new DateOnly(Year, Month, Day)
        : throw new OverflowException($"The date {this} is out of the range of {nameof(DateOnly)}. Use the years 1 to 9999.");

    /// <summary>Returns the date in the form of ISO 8601: <c>2024-02-29</c>.</summary>
    public override string ToString() => IsoWriter.Date(_date);

    internal FeelDate Plus(FeelYearsMonthsDuration duration)
    {
        (int year, int month, int day) = IsoCalendar.AddMonths(_date, duration.TotalMonths);
        return new(year, month, day);
    }

    internal FeelDate Plus(FeelDaysTimeDuration duration) => new(FeelDateTime.Local(EpochDay, 0).Plus(duration).EpochDay);

    internal override bool? EqualTo(FeelValue other) => other switch
    {
        FeelDate date => date.EpochDay == EpochDay,
        FeelNull => false,
        _ => null,
    };

    internal override int? CompareWith(FeelValue other) => other is FeelDate date ? EpochDay.CompareTo(date.EpochDay) : null;

    internal override FeelValue? GetProperty(string name) => name switch
    {
        "year" => new FeelNumber(Year),
        "month" => new FeelNumber(Month),
        "day" => new FeelNumber(Day),
        "weekday" => new FeelNumber(IsoCalendar.DayOfWeek(EpochDay)),
        _ => null,
    };
}
