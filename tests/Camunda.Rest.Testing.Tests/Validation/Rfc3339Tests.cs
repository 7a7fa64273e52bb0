using Camunda.Rest.Testing.Validation;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Validation;

public sealed class Rfc3339Tests
{
    [TestCase("2030-01-31T12:00:00Z", true)]
    [TestCase("2030-01-31t12:00:00z", true)]
    [TestCase("2030-01-31T12:00:00.123456789Z", true)]
    [TestCase("2030-01-31T12:00:00+05:30", true)]
    [TestCase("2030-02-31T12:00:00Z", false)]
    [TestCase("2030-01-31T25:00:00Z", false)]
    [TestCase("2030-01-31T12:00:00", false)]
    [TestCase("2030-01-31T12:00Z", false)]
    [TestCase("2030-01-31 12:00:00Z", false)]
    [TestCase("2030-01-31T12:00:00Z\n", false)]
    [TestCase("31.01.2030", false)]
    [TestCase("", false)]
    public void TryParse_Text_TakesTheNotationOnly(string text, bool expected) =>
        Assert.That(Rfc3339.TryParse(text, out _), Is.EqualTo(expected));

    [Test]
    public void Format_MomentWithOffset_IsUtcWithMilliseconds()
    {
        DateTimeOffset moment = new(2030, 1, 31, 12, 0, 0, 120, TimeSpan.FromHours(1));

        Assert.That(Rfc3339.Format(moment), Is.EqualTo("2030-01-31T11:00:00.120Z"));
    }
}
