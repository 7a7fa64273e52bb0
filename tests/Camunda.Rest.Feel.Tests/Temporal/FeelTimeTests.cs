using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Temporal;

public sealed class FeelTimeTests
{
    [TestCase("10:30", "10:30:00")]
    [TestCase("T10:30:15", "10:30:15")]
    [TestCase("10:30:15.120", "10:30:15.12")]
    [TestCase("10:30:15.000000001", "10:30:15.000000001")]
    [TestCase("10:30:15+00:00", "10:30:15Z")]
    [TestCase("10:30:15-18:00", "10:30:15-18:00")]
    [TestCase("10:30:15+01:02:03", "10:30:15+01:02:03")]
    [TestCase("10:30:15@Europe/Berlin", "10:30:15@Europe/Berlin")]
    [TestCase("10:30:15@UTC+02:00", "10:30:15@UTC+02:00")]
    [TestCase("10:30:15@+02:00", "10:30:15+02:00")]
    public void TryParse_Time_IsNormalised(string text, string expected)
    {
        Assert.That(FeelTime.TryParse(text, out FeelTime? time), Is.True);
        Assert.That(time!.ToString(), Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("T")]
    [TestCase("24:00:00")]
    [TestCase("10:30:")]
    [TestCase("10:30:15.")]
    [TestCase("10:30:15.1234567890")]
    [TestCase("10:30Z")]
    [TestCase("10:30:15+18:01")]
    [TestCase("10:30:15+1")]
    [TestCase("10:30:15@")]
    [TestCase("10:30:15@../../etc/localtime")]
    [TestCase("10:30:15@Europe/../Europe/Berlin")]
    [TestCase("10:30:15@zone.tab")]
    [TestCase("10:30:15 UTC")]
    public void TryParse_OtherText_ReturnsFalse(string text) => Assert.That(FeelTime.TryParse(text, out _), Is.False);

    [Test]
    public void From_TimeWithOffset_HasItsParts()
    {
        FeelTime time = FeelTime.From(new TimeOnly(10, 30, 15, 250), TimeSpan.FromHours(2));

        Assert.That(
            (time.Hour, time.Minute, time.Second, time.Nanosecond, time.Offset, time.TimeZone, time.ToTimeOnly()),
            Is.EqualTo((10, 30, 15, 250_000_000, (TimeSpan?)TimeSpan.FromHours(2), (string?)null, new TimeOnly(10, 30, 15, 250))));
    }

    [Test]
    public void From_OffsetOutOfRange_Throws() =>
        Assert.That(() => FeelTime.From(TimeOnly.MinValue, TimeSpan.FromHours(19)), Throws.TypeOf<ArgumentOutOfRangeException>());
}
