using System.Globalization;
using Camunda.Rest.Testing.Expressions;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Expressions;

[Parallelizable(ParallelScope.All)]
internal sealed class CronExpressionTests
{
    [TestCase("0 0 * * * *", "2026-01-31T11:00:00Z")]
    [TestCase("*/10 * * * * *", "2026-01-31T10:00:10Z")]
    [TestCase("5 * * * * ?", "2026-01-31T10:00:05Z")]
    [TestCase("0 0 8-10 * * *", "2026-02-01T08:00:00Z")]
    [TestCase("0 0/30 8-10 * * *", "2026-01-31T10:30:00Z")]
    [TestCase("0 0 9-17 * * MON-FRI", "2026-02-02T09:00:00Z")]
    [TestCase("0 0 6,19 * * *", "2026-01-31T19:00:00Z")]
    [TestCase("0 0 0 25 DEC ?", "2026-12-25T00:00:00Z")]
    [TestCase("0 0 0 L * *", "2026-02-28T00:00:00Z")]
    [TestCase("0 0 12 L-3 * *", "2026-02-25T12:00:00Z")]
    [TestCase("0 0 0 1W * *", "2026-02-02T00:00:00Z")]
    [TestCase("0 0 12 LW * *", "2026-02-27T12:00:00Z")]
    [TestCase("0 0 0 * * 5L", "2026-02-27T00:00:00Z")]
    [TestCase("0 0 0 * * THUL", "2026-02-26T00:00:00Z")]
    [TestCase("0 0 0 ? * 5#2", "2026-02-13T00:00:00Z")]
    [TestCase("0 0 0 ? * MON#1", "2026-02-02T00:00:00Z")]
    [TestCase("0 0 0 * * 7", "2026-02-01T00:00:00Z")]
    [TestCase("0 0 0 13 * FRI", "2026-02-13T00:00:00Z")]
    [TestCase("0 0 0 29 2 *", "2028-02-29T00:00:00Z")]
    [TestCase("0 0 0 29 2 MON", "2044-02-29T00:00:00Z")]
    [TestCase("@hourly", "2026-01-31T11:00:00Z")]
    [TestCase("@daily", "2026-02-01T00:00:00Z")]
    [TestCase("@midnight", "2026-02-01T00:00:00Z")]
    [TestCase("@weekly", "2026-02-01T00:00:00Z")]
    [TestCase("@monthly", "2026-02-01T00:00:00Z")]
    [TestCase("@yearly", "2027-01-01T00:00:00Z")]
    [TestCase("@annually", "2027-01-01T00:00:00Z")]
    public void Next_Expression_IsTheFirstTimeAfter(string text, string expected)
    {
        Assert.That(CronExpression.TryParse(text, out CronExpression? cron), Is.True);
        Assert.That(cron!.Next(Saturday), Is.EqualTo(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Next_TimeThatFits_IsTheOneAfter()
    {
        Assert.That(CronExpression.TryParse("0 0 10 * * *", out CronExpression? cron), Is.True);
        Assert.That(cron!.Next(Saturday.AddMilliseconds(-1)), Is.EqualTo(Saturday));
        Assert.That(cron.Next(Saturday), Is.EqualTo(Saturday.AddDays(1)));
    }

    [TestCase("0 0 0 30 2 *")]
    [TestCase("0 0 0 31 4,6 *")]
    public void Next_DayThatNeverComes_IsNone(string text)
    {
        Assert.That(CronExpression.TryParse(text, out CronExpression? cron), Is.True);
        Assert.That(cron!.Next(Saturday), Is.Null);
        Assert.That(cron.Next(DateTimeOffset.MaxValue.AddDays(-2)), Is.Null);
    }

    [TestCase("")]
    [TestCase("* * * * *")]
    [TestCase("* * * * * * *")]
    [TestCase("60 * * * * *")]
    [TestCase("* 60 * * * *")]
    [TestCase("* * 24 * * *")]
    [TestCase("* * * 0 * *")]
    [TestCase("* * * 32 * *")]
    [TestCase("* * * * 13 *")]
    [TestCase("* * * * * 8")]
    [TestCase("* * * * * MONDAY")]
    [TestCase("5-1 * * * * *")]
    [TestCase("1-2-3 * * * * *")]
    [TestCase("*/0 * * * * *")]
    [TestCase("*/x * * * * *")]
    [TestCase(", * * * * *")]
    [TestCase("? * * * * *")]
    [TestCase("* * * 40W * *")]
    [TestCase("* * * * * 5#6")]
    [TestCase("@hour")]
    [TestCase("-1 * * * * *")]
    public void TryParse_NoCronExpression_IsFalse(string text) => Assert.That(CronExpression.TryParse(text, out _), Is.False);

    private static DateTimeOffset Saturday { get; } = new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero);
}
