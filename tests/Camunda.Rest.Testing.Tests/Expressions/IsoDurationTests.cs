using System.Globalization;
using Camunda.Rest.Testing.Expressions;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Expressions;

[Parallelizable(ParallelScope.All)]
internal sealed class IsoDurationTests
{
    [TestCase("PT30S", "00:00:30")]
    [TestCase("PT0.5S", "00:00:00.5")]
    [TestCase("PT1H30M", "01:30:00")]
    [TestCase("P1DT12H", "1.12:00:00")]
    [TestCase("P2W", "14.00:00:00")]
    [TestCase("P1M", "28.00:00:00")]
    [TestCase("P1Y", "365.00:00:00")]
    [TestCase("P9999Y", "10675199.02:48:05.4775807")]
    [TestCase("PT0S", "00:00:00")]
    [TestCase("PT30s", "00:00:30")]
    [TestCase("p1dT2h", "1.02:00:00")]
    [TestCase("-PT1S", "-00:00:01")]
    [TestCase("PT-1S", "-00:00:01")]
    [TestCase("-PT-1M", "00:01:00")]
    [TestCase("-P1DT2H", "-1.02:00:00")]
    [TestCase("+PT0,5S", "00:00:00.5")]
    [TestCase("PT1.S", "00:00:01")]
    public void From_Duration_IsAsLongAsItSays(string text, string expected)
    {
        Assert.That(IsoDuration.TryParse(text, out IsoDuration duration), Is.True);
        Assert.That(
            duration.From(new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero)), Is.EqualTo(TimeSpan.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [TestCase("")]
    [TestCase("P")]
    [TestCase("PT")]
    [TestCase("P1DT")]
    [TestCase("30S")]
    [TestCase("pt1s")]
    [TestCase("P-")]
    [TestCase("--PT1S")]
    [TestCase("PT1S1H")]
    [TestCase("P1H")]
    [TestCase("PT1S ")]
    [TestCase("PT99999999999999999999999999999999S")]
    [TestCase("P9999999999M")]
    [TestCase("PT٣S")]
    public void TryParse_NoDuration_IsRefused(string text) => Assert.That(IsoDuration.TryParse(text, out _), Is.False);
}
