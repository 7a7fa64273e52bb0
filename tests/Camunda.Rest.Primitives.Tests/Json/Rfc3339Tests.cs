using Camunda.Rest.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class Rfc3339Tests
{
    [TestCase("2024-02-29T10:11:12Z", "2024-02-29T10:11:12.0000000+00:00")]
    [TestCase("2024-02-29t10:11:12z", "2024-02-29T10:11:12.0000000+00:00")]
    [TestCase("2024-02-29 10:11:12Z", "2024-02-29T10:11:12.0000000+00:00")]
    [TestCase("2024-02-29T10:11:12", "2024-02-29T10:11:12.0000000+00:00")]
    [TestCase("2024-02-29T10:11Z", "2024-02-29T10:11:00.0000000+00:00")]
    [TestCase("2024-02-29T10:11:12+02:00", "2024-02-29T10:11:12.0000000+02:00")]
    [TestCase("2024-02-29T10:11:12-0530", "2024-02-29T10:11:12.0000000-05:30")]
    [TestCase("2024-02-29T10:11:12+0000", "2024-02-29T10:11:12.0000000+00:00")]
    [TestCase("2024-02-29T10:11:12.345+0000", "2024-02-29T10:11:12.3450000+00:00")]
    [TestCase("2024-02-29T10:11:12+02", "2024-02-29T10:11:12.0000000+02:00")]
    [TestCase("2024-02-29T10:11:12.1Z", "2024-02-29T10:11:12.1000000+00:00")]
    [TestCase("2024-02-29T10:11:12.1234567Z", "2024-02-29T10:11:12.1234567+00:00")]
    [TestCase("2024-02-29T10:11:12.123456789Z", "2024-02-29T10:11:12.1234567+00:00")]
    [TestCase("2024-02-29T10:11:12.999999999Z", "2024-02-29T10:11:12.9999999+00:00")]
    [TestCase("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00")]
    [TestCase("2024-02-29T10:00:00+18:00", "2024-02-28T16:00:00.0000000+00:00")]
    [TestCase("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [TestCase("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [TestCase("2025-10-15T10:00:00+02:00[Europe/Berlin]", "2025-10-15T10:00:00.0000000+02:00")]
    [TestCase("2025-10-15T10:00+02:00[Europe/Berlin]", "2025-10-15T10:00:00.0000000+02:00")]
    [TestCase("2025-10-15T10:00:00.5+02[Europe/Berlin]", "2025-10-15T10:00:00.5000000+02:00")]
    [TestCase("2025-10-15T10:00:00+0200[!Europe/Berlin][u-ca=gregory]", "2025-10-15T10:00:00.0000000+02:00")]
    [TestCase("2025-10-15T10:00:00Z[Etc/GMT+2]", "2025-10-15T10:00:00.0000000+00:00")]
    [TestCase("2025-10-15T10:00:00z[UTC]", "2025-10-15T10:00:00.0000000+00:00")]
    public void TryParse_DateAndTime_IsTheInstantWithItsOffset(string text, string expected)
    {
        Assert.That(Rfc3339.TryParse(text, out DateTimeOffset value), Is.True);
        Assert.That(Rfc3339.Format(value), Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("2024-02-29")]
    [TestCase("2023-02-29T00:00:00Z")]
    [TestCase("2024-13-01T00:00:00Z")]
    [TestCase("2024-00-01T00:00:00Z")]
    [TestCase("2024-01-00T00:00:00Z")]
    [TestCase("0000-01-01T00:00:00Z")]
    [TestCase("2024-01-01T24:00:00Z")]
    [TestCase("2024-01-01T00:60:00Z")]
    [TestCase("2024-01-01T00:00:61Z")]
    [TestCase("2024-01-01T00:00:00.Z")]
    [TestCase("2024-01-01T00:00:00+1")]
    [TestCase("2024-01-01T00:00:00+02:")]
    [TestCase("2024-01-01T00:00:00+24:00")]
    [TestCase("2024-01-01T00:00:00Z ")]
    [TestCase(" 2024-01-01T00:00:00Z")]
    [TestCase("2024-01-01T00:00:00Zx")]
    [TestCase("0001-01-01T00:00:00+01:00")]
    [TestCase("9999-12-31T23:59:60Z")]
    [TestCase("9999-12-31T23:59:59-01:00")]
    [TestCase("2025-10-15T10:00:00[Europe/Berlin]", Description = "The name of a zone alone does not tell the instant without a table.")]
    [TestCase("2025-10-15T10:00:00+02:00[]")]
    [TestCase("2025-10-15T10:00:00+02:00[Europe/Berlin")]
    [TestCase("2025-10-15T10:00:00+02:00[Europe/Berlin]]")]
    [TestCase("2025-10-15T10:00:00+02:00[[Europe/Berlin]")]
    [TestCase("2025-10-15T10:00:00+02:00 [Europe/Berlin]")]
    [TestCase("2025-10-15T10:00:00+02:00Europe/Berlin]")]
    [TestCase("1704067200000")]
    [TestCase("\u0662024-01-01T00:00:00Z")]
    public void TryParse_AnythingElse_False(string text) => Assert.That(Rfc3339.TryParse(text, out _), Is.False);
}
