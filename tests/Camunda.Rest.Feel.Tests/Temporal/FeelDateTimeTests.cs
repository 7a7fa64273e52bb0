using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Temporal;

public sealed class FeelDateTimeTests
{
    [TestCase("2024-01-01T10:00", "2024-01-01T10:00:00")]
    [TestCase("2024-01-01T10:00:00.500Z", "2024-01-01T10:00:00.5Z")]
    [TestCase("2024-01-01T10:00:00+02:00", "2024-01-01T10:00:00+02:00")]
    [TestCase("2024-01-01T10:00:00@Europe/Berlin", "2024-01-01T10:00:00@Europe/Berlin")]
    [TestCase("2024-01-01T10:00:00@Z", "2024-01-01T10:00:00Z")]
    [TestCase("2024-01-01T10:00:00+01:00[Europe/Berlin]", "2024-01-01T10:00:00@Europe/Berlin")]
    [TestCase("2024-01-01T10:00:00Z[Asia/Tokyo]", "2024-01-01T19:00:00@Asia/Tokyo")]
    [TestCase("2024-03-31T02:30:00@Europe/Berlin", "2024-03-31T03:30:00@Europe/Berlin")]
    [TestCase("-0044-03-15T12:00:00", "-0044-03-15T12:00:00")]
    [TestCase("12024-07-01T12:00:00Z[Europe/Berlin]", "12024-07-01T14:00:00@Europe/Berlin")]
    [TestCase("999999999-12-31T23:59:59.999999999", "999999999-12-31T23:59:59.999999999")]
    public void TryParse_DateAndTime_IsNormalised(string text, string expected)
    {
        Assert.That(FeelDateTime.TryParse(text, out FeelDateTime? time), Is.True);
        Assert.That(time!.ToString(), Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("2024-01-01")]
    [TestCase("2024-01-01T")]
    [TestCase("2024-01-01T24:00:00")]
    [TestCase("2024-02-30T10:00:00")]
    [TestCase("2024-01-01T10:00:00[Europe/Berlin]")]
    [TestCase("2024-01-01T10:00:00+01:00[]")]
    [TestCase("2024-01-01T10:00:00+01:00[Europe/Berlin]x")]
    [TestCase("2024-01-01T10:00:00+01:00@Europe/Berlin")]
    [TestCase("2024-01-01T10:00:00@Mars/Olympus")]
    [TestCase("999999999-12-31T23:59:59-18:00[Asia/Tokyo]")]
    public void TryParse_OtherText_ReturnsFalse(string text) => Assert.That(FeelDateTime.TryParse(text, out _), Is.False);

    [Test]
    public void From_DateTimeOffset_ConvertsBack()
    {
        DateTimeOffset time = new DateTimeOffset(2024, 5, 1, 10, 30, 15, TimeSpan.FromHours(5.5)).AddTicks(1234567);

        FeelDateTime converted = FeelDateTime.From(time);

        Assert.That(converted.ToString(), Is.EqualTo("2024-05-01T10:30:15.1234567+05:30"));
        Assert.That(converted.ToDateTimeOffset().EqualsExact(time), Is.True);
    }

    [TestCase(DateTimeKind.Unspecified, "2024-05-01T10:30:15")]
    [TestCase(DateTimeKind.Local, "2024-05-01T10:30:15")]
    [TestCase(DateTimeKind.Utc, "2024-05-01T10:30:15Z")]
    public void From_DateTime_HasAnOffsetOnlyForUtc(DateTimeKind kind, string expected) =>
        Assert.That(FeelDateTime.From(new DateTime(2024, 5, 1, 10, 30, 15, kind)).ToString(), Is.EqualTo(expected));

    [Test]
    public void From_FirstInstant_ConvertsBack() =>
        Assert.That(FeelDateTime.From(DateTimeOffset.MinValue).ToDateTimeOffset(), Is.EqualTo(DateTimeOffset.MinValue));

    [Test]
    public void ToDateTimeOffset_LocalTime_Throws()
    {
        FeelDateTime time = Parse("2024-05-01T10:30:15");

        Assert.That(time.ToDateTimeOffset, Throws.TypeOf<InvalidOperationException>().With.Message.Contains("no offset"));
        Assert.That(time.ToDateTime(), Is.EqualTo(new DateTime(2024, 5, 1, 10, 30, 15)));
    }

    [TestCase("10000-01-01T00:00:00Z")]
    [TestCase("-0001-01-01T00:00:00Z")]
    [TestCase("999999999-12-31T23:59:59Z")]
    [TestCase("2024-01-01T00:00:00+18:00")]
    public void ToDateTimeOffset_OutOfRange_Throws(string text)
    {
        FeelDateTime time = Parse(text);

        Assert.That(time.ToDateTimeOffset, Throws.TypeOf<OverflowException>().With.Message.Contains(text));
    }

    [Test]
    public void ToJson_Zone_HasOffsetAndZone()
    {
        FeelDateTime time = Parse("2024-07-01T10:00:00@Europe/Berlin");

        Assert.That(time.ToJson().GetString(), Is.EqualTo("2024-07-01T10:00:00+02:00[Europe/Berlin]"));
    }

    [Test]
    public void DateAndTime_OfAZone_AreItsParts()
    {
        FeelDateTime time = Parse("2024-07-01T10:00:00@Europe/Berlin");

        Assert.That(
            (time.Date.ToString(), time.Time.ToString(), time.Offset, time.TimeZone),
            Is.EqualTo(("2024-07-01", "10:00:00@Europe/Berlin", (TimeSpan?)TimeSpan.FromHours(2), "Europe/Berlin")));
    }

    private static FeelDateTime Parse(string text) =>
        FeelDateTime.TryParse(text, out FeelDateTime? time) ? time : throw new FormatException($"{text} is no date and time.");
}
