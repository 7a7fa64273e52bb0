using System.Globalization;
using Camunda.Rest.Feel.Temporal;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Temporal;

public sealed class FeelZoneTests
{
    private static readonly FeelZone Berlin = Find("Europe/Berlin");

    [TestCase("2024-03-31T00:59:59Z", 3600)]
    [TestCase("2024-03-31T01:00:00Z", 7200)]
    [TestCase("2024-10-27T00:59:59Z", 7200)]
    [TestCase("2024-10-27T01:00:00Z", 3600)]
    public void OffsetAt_AroundATransition_Changes(string instant, int expected) =>
        Assert.That(Berlin.OffsetAt(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToUnixTimeSeconds()), Is.EqualTo(expected));

    [Test]
    public void OffsetAt_YearsBeyondDotNet_RepeatAfter400Years()
    {
        long summer = new DateTimeOffset(9999, 7, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        const long Cycle = 146_097L * 86_400;

        Assert.That(
            new[] { summer, summer + Cycle, summer + (2_000_000 * Cycle) }.Select(Berlin.OffsetAt),
            Is.EqualTo([7200, 7200, 7200]));
        Assert.That(() => Berlin.OffsetAt(long.MinValue / 2), Throws.Nothing);
    }

    [Test]
    public void Resolve_TimeThatOccursTwice_HasTheEarlierOffsetUnlessTheOtherIsPreferred()
    {
        long local = new DateTimeOffset(2024, 10, 27, 2, 30, 0, TimeSpan.Zero).ToUnixTimeSeconds();

        Assert.That((Berlin.Resolve(local), Berlin.Resolve(local, 3600)), Is.EqualTo(((local, 7200), (local, 3600))));
    }

    [TestCase("Europe/Atlantis")]
    [TestCase("europe/berlin")]
    [TestCase("")]
    [TestCase("/etc/localtime")]
    [TestCase("..")]
    [TestCase("Europe")]
    [TestCase("UTC+19")]
    [TestCase("+1:00")]
    public void TryFind_OtherId_ReturnsFalse(string id) => Assert.That(FeelZone.TryFind(id, out _, out _), Is.False);

    [TestCase("UTC", "UTC", 0)]
    [TestCase("GMT+2", "GMT+02:00", 7200)]
    [TestCase("America/New_York", "America/New_York", -18000)]
    public void TryFind_Zone_HasIdAndStandardOffset(string id, string expected, int offset)
    {
        FeelZone zone = Find(id);

        Assert.That((zone.Id, zone.StandardOffset), Is.EqualTo((expected, offset)));
    }

    private static FeelZone Find(string id) => FeelZone.TryFind(id, out FeelZone? zone, out _) && zone is not null
        ? zone
        : throw new InvalidOperationException($"The system has no time zone {id}. Install the package tzdata.");
}
