using Camunda.Rest.Testing.Expressions;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Expressions;

[Parallelizable(ParallelScope.All)]
internal sealed class IsoCycleTests
{
    [TestCase("R3/PT10S", 3, 10)]
    [TestCase("R1/PT1M", 1, 60)]
    [TestCase("R/PT1H", null, 3600)]
    public void TryParse_Cycle_HasItsRepetitionsAndPeriod(string text, int? repetitions, double seconds)
    {
        Assert.That(IsoCycle.TryParse(text, out IsoCycle? cycle), Is.True);
        Assert.That((cycle!.Repetitions, cycle.Period.Time.TotalSeconds), Is.EqualTo((repetitions, seconds)));
    }

    [TestCase("")]
    [TestCase("PT10S")]
    [TestCase("/PT10S")]
    [TestCase("R")]
    [TestCase("R/")]
    [TestCase("R0/PT10S")]
    [TestCase("R-1/PT10S")]
    [TestCase("Rx/PT10S")]
    [TestCase("r3/PT10S")]
    [TestCase("R3/10S")]
    [TestCase("R99999999999/PT10S")]
    [TestCase("R3/PT10S/2026-01-31T10:00:00Z")]
    [TestCase("R3/soon/PT10S")]
    [TestCase("R3/2026-01-31T10:00:00Z/")]
    public void TryParse_NoCycle_IsFalse(string text) => Assert.That(IsoCycle.TryParse(text, out _), Is.False);

    [Test]
    public void TryParse_CycleWithAStart_BeginsThere()
    {
        DateTimeOffset start = new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero);
        Assert.That(IsoCycle.TryParse("R2/2026-01-31T10:00:00Z/PT10S", out IsoCycle? cycle), Is.True);
        Assert.That(cycle!.First(start.AddDays(-1)), Is.EqualTo(start));
        Assert.That(cycle.Next(start), Is.EqualTo(start.AddSeconds(10)));
        Assert.That(cycle.Rest()!.Rest(), Is.Null);
    }
}
