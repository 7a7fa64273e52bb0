using Camunda.Rest.Feel.Temporal;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Temporal;

/// <summary>The arithmetic agrees with .NET where .NET has the same operation.</summary>
public sealed class TemporalArithmeticTests
{
    private const int Count = 2000;

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Test]
    public void Add_DurationToZonedDateTimes_IsAsInDotNet()
    {
        Random random = new(1);
        for (int index = 0; index < Count; index++)
        {
            DateTimeOffset start = Instant(random);
            TimeSpan duration = TimeSpan.FromTicks(random.NextInt64(-TimeSpan.TicksPerDay * 1000, TimeSpan.TicksPerDay * 1000));

            FeelValue? sum = TemporalArithmetic.Add(FeelDateTime.At(start, Berlin), FeelDaysTimeDuration.From(duration));

            Assert.That(sum!.ToString(), Is.EqualTo(FeelDateTime.At(start + duration, Berlin).ToString()));
            Assert.That(((FeelDateTime)sum).ToDateTimeOffset().EqualsExact(TimeZoneInfo.ConvertTime(start + duration, Berlin)), Is.True);
        }
    }

    [Test]
    public void Add_MonthsToDates_IsAsInDotNet()
    {
        Random random = new(2);
        for (int index = 0; index < Count; index++)
        {
            DateOnly start = DateOnly.FromDateTime(Instant(random).DateTime);
            int months = random.Next(-2000, 2000);

            FeelValue? sum = TemporalArithmetic.Add(FeelDate.From(start), new FeelYearsMonthsDuration(months));

            Assert.That(((FeelDate)sum!).ToDateOnly(), Is.EqualTo(start.AddMonths(months)));
        }
    }

    [Test]
    public void Subtract_DateTimes_IsAsInDotNet()
    {
        Random random = new(3);
        for (int index = 0; index < Count; index++)
        {
            (DateTimeOffset left, DateTimeOffset right) = (Instant(random), Instant(random));

            FeelValue? difference = TemporalArithmetic.Subtract(FeelDateTime.At(left, Berlin), FeelDateTime.At(right, TimeZoneInfo.Utc));

            Assert.That(((FeelDaysTimeDuration)difference!).ToTimeSpan(), Is.EqualTo(left - right));
        }
    }

    [Test]
    public void TryParse_TextOfARandomValue_ReturnsTheValue()
    {
        Random random = new(4);
        for (int index = 0; index < Count; index++)
        {
            FeelDateTime time = FeelDateTime.At(Instant(random), Berlin);
            FeelValue[] values = [time, time.Date, time.Time, FeelDaysTimeDuration.From(Instant(random) - Instant(random))];
            foreach (FeelValue value in values)
            {
                FeelValue parsed = TemporalLiteral.TryParse(value.ToString()!)!;

                // The second of two equal local times in autumn is written like the first one.
                bool isAmbiguous = value is FeelDateTime { } zoned && Berlin.IsAmbiguousTime(zoned.ToDateTime());
                Assert.That(isAmbiguous || value is FeelTime || parsed.EqualTo(value) == true, $"{value} was parsed as {parsed}");
                Assert.That(parsed.ToString(), Is.EqualTo(value.ToString()));
            }
        }
    }

    [Test]
    public void AllOperations_OtherValues_ReturnNull()
    {
        FeelValue[] others = [FeelValue.Null, FeelBoolean.True, new FeelString("P1D"), FeelList.Empty];
        FeelDaysTimeDuration duration = FeelDaysTimeDuration.From(TimeSpan.FromHours(1));
        foreach (FeelValue other in others)
        {
            FeelValue?[] results =
            [
                TemporalArithmetic.Add(duration, other),
                TemporalArithmetic.Add(other, duration),
                TemporalArithmetic.Subtract(duration, other),
                TemporalArithmetic.Subtract(other, duration),
                TemporalArithmetic.Multiply(duration, other),
                TemporalArithmetic.Multiply(other, duration),
                TemporalArithmetic.Divide(duration, other),
                TemporalArithmetic.Divide(other, duration),
                TemporalArithmetic.Negate(other),
            ];
            Assert.That(results, Is.All.Null);
        }
    }

    [Test]
    public void AllOperations_ResultsOutOfRange_Throw()
    {
        FeelYearsMonthsDuration months = new(int.MaxValue * 12L);
        FeelDaysTimeDuration time = FeelDaysTimeDuration.OfSeconds(long.MaxValue);
        Action[] operations =
        [
            () => TemporalArithmetic.Add(months, months),
            () => TemporalArithmetic.Subtract(TemporalArithmetic.Negate(months)!, months),
            () => TemporalArithmetic.Multiply(months, new FeelNumber(2)),
            () => TemporalArithmetic.Multiply(months, new FeelNumber(decimal.MaxValue)),
            () => TemporalArithmetic.Divide(months, new FeelNumber(0.1m)),
            () => TemporalArithmetic.Divide(months, new FeelNumber(0.0000000000000000000000000001m)),
            () => TemporalArithmetic.Add(time, time),
            () => TemporalArithmetic.Multiply(time, new FeelNumber(2)),
            () => TemporalArithmetic.Divide(time, new FeelNumber(0.1m)),
            () => TemporalArithmetic.Add(new FeelDate(2024, 1, 1), months),
            () => TemporalArithmetic.Add(new FeelDate(2024, 1, 1), time),
            () => TemporalArithmetic.Subtract(FeelDateTime.From(default(DateTimeOffset)), time),
        ];
        foreach (Action operation in operations)
        {
            Assert.That(() => operation(), Throws.TypeOf<OverflowException>());
        }
    }

    private static DateTimeOffset Instant(Random random) =>
        new DateTimeOffset(1950, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 365 * 100));
}
