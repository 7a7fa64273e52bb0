using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Temporal;

public sealed class DurationTests
{
    [TestCase("P1DT2H30M15S", "P1DT2H30M15S")]
    [TestCase("PT36H", "P1DT12H")]
    [TestCase("PT0.5S", "PT0.5S")]
    [TestCase("-PT0.5S", "-PT0.5S")]
    [TestCase("PT60.25S", "PT1M0.25S")]
    [TestCase("P0DT0H", "P0D")]
    [TestCase("-P0D", "P0D")]
    [TestCase("PT1.S", "PT1S")]
    public void DaysTime_Text_IsNormalised(string text, string expected)
    {
        Assert.That(FeelDaysTimeDuration.TryParse(text, out FeelDaysTimeDuration? duration), Is.True);
        Assert.That(duration!.ToString(), Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("P")]
    [TestCase("-")]
    [TestCase("P1")]
    [TestCase("P1D2H")]
    [TestCase("PT2M1H")]
    [TestCase("P-1D")]
    [TestCase("P1.5D")]
    [TestCase("PT1.1234567890S")]
    [TestCase("P106751991167301D")]
    [TestCase("P1D\n")]
    public void DaysTime_OtherText_ReturnsFalse(string text) => Assert.That(FeelDaysTimeDuration.TryParse(text, out _), Is.False);

    [TestCase("P1Y2M", "P1Y2M", 14)]
    [TestCase("P25M", "P2Y1M", 25)]
    [TestCase("-P1Y", "-P1Y", -12)]
    [TestCase("P0Y", "P0Y", 0)]
    public void YearsMonths_Text_IsNormalised(string text, string expected, int months)
    {
        Assert.That(FeelYearsMonthsDuration.TryParse(text, out FeelYearsMonthsDuration? duration), Is.True);
        Assert.That((duration!.ToString(), duration.TotalMonths), Is.EqualTo((expected, (long)months)));
    }

    [TestCase("P")]
    [TestCase("P1M2Y")]
    [TestCase("P1Y2D")]
    [TestCase("P2147483648Y")]
    [TestCase("P2147483647Y1M")]
    public void YearsMonths_OtherText_ReturnsFalse(string text) => Assert.That(FeelYearsMonthsDuration.TryParse(text, out _), Is.False);

    [Test]
    public void From_TimeSpan_ConvertsBack()
    {
        TimeSpan span = new(-1234567890123);

        Assert.That(FeelDaysTimeDuration.From(span).ToTimeSpan(), Is.EqualTo(span));
        Assert.That(FeelDaysTimeDuration.From(TimeSpan.MinValue).ToTimeSpan(), Is.EqualTo(TimeSpan.MinValue));
    }

    [Test]
    public void ToTimeSpan_OutOfRange_Throws()
    {
        Assert.That(FeelDaysTimeDuration.TryParse("P10675200D", out FeelDaysTimeDuration? duration), Is.True);
        Assert.That(duration!.ToTimeSpan, Throws.TypeOf<OverflowException>().With.Message.Contains("P10675200D"));
    }

    [Test]
    public void YearsMonths_TooManyMonths_Throws() =>
        Assert.That(() => new FeelYearsMonthsDuration(long.MaxValue), Throws.TypeOf<OverflowException>());
}
