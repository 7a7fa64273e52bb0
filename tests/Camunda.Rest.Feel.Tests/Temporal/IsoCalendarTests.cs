using System.Globalization;
using Camunda.Rest.Feel.Temporal;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Temporal;

public sealed class IsoCalendarTests
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    [Test]
    public void FromEpochDay_DaysOfDotNet_AreTheSame()
    {
        // A prime step visits all months and days of the week.
        for (int day = DateOnly.MinValue.DayNumber; day <= DateOnly.MaxValue.DayNumber; day += 37)
        {
            DateOnly date = DateOnly.FromDayNumber(day);
            long epochDay = day - Epoch;
            int week = ISOWeek.GetWeekOfYear(date.ToDateTime(default));

            Assert.That(IsoCalendar.FromEpochDay(epochDay), Is.EqualTo((date.Year, date.Month, date.Day)));
            Assert.That(IsoCalendar.ToEpochDay(date.Year, date.Month, date.Day), Is.EqualTo(epochDay));
            Assert.That(
                (IsoCalendar.DayOfWeek(epochDay) % 7, IsoCalendar.DayOfYear(epochDay, date.Year), IsoCalendar.WeekOfYear(epochDay)),
                Is.EqualTo(((int)date.DayOfWeek, date.DayOfYear, week)));
        }
    }

    [TestCase(-IsoCalendar.MaxYear)]
    [TestCase(-400)]
    [TestCase(-1)]
    [TestCase(0)]
    [TestCase(10_000)]
    [TestCase(IsoCalendar.MaxYear)]
    public void FromEpochDay_EachDayOfAYear_ConvertsBack(int year)
    {
        long day = IsoCalendar.ToEpochDay(year, 1, 1);
        int days = IsoCalendar.IsLeapYear(year) ? 366 : 365;
        for (int count = 0; count < days; count++, day++)
        {
            (int y, int month, int dayOfMonth) = IsoCalendar.FromEpochDay(day);
            Assert.That(
                (y, IsoCalendar.IsValid(y, month, dayOfMonth), IsoCalendar.ToEpochDay(y, month, dayOfMonth)),
                Is.EqualTo((year, true, day)));
        }
    }

    [Test]
    public void FromEpochDay_AfterTheLastDay_Throws()
    {
        long lastDay = IsoCalendar.ToEpochDay(IsoCalendar.MaxYear, 12, 31);

        Assert.That(() => IsoCalendar.FromEpochDay(lastDay + 1), Throws.TypeOf<OverflowException>());
    }

    [TestCase(2024, 1, 31, 1, "2024-02-29")]
    [TestCase(2024, 1, 31, -2, "2023-11-30")]
    [TestCase(2024, 12, 15, 1, "2025-01-15")]
    [TestCase(0, 1, 1, -1, "-0001-12-01")]
    public void AddMonths_DayThatDoesNotExist_IsTheLastOfTheMonth(int year, int month, int day, int months, string expected) =>
        Assert.That(IsoWriter.Date(IsoCalendar.AddMonths((year, month, day), months)), Is.EqualTo(expected));
}
