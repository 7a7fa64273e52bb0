using System.Net;
using Camunda.Rest.Tests.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Jobs;

internal sealed class JobStatisticsTests
{
    private static readonly DateTimeOffset s_from = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(2));

    [Test]
    public async Task GetTimeSeriesStatistics_Resolution_IsAnIsoDuration()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.Jobs.GetTimeSeriesStatistics("charge-card", s_from, s_from.AddDays(1), TimeSpan.FromMinutes(90)).GetPageAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain("\"resolution\":\"PT1H30M\""));
    }

    [Test]
    public void Statistics_BadPeriod_IsRefusedBeforeAnythingIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        using var camunda = transport.CreateClient();
        var before = s_from.AddTicks(-1);

        Assert.That(() => camunda.Jobs.GetStatistics(s_from, before), Throws.ArgumentException.With.Message.Contains("before it begins"));
        Assert.That(() => camunda.Jobs.GetTypeStatistics(s_from, before), Throws.ArgumentException);
        Assert.That(() => camunda.Jobs.GetWorkerStatistics("charge-card", s_from, before), Throws.ArgumentException);
        Assert.That(() => camunda.Jobs.GetErrorStatistics("charge-card", s_from, before), Throws.ArgumentException);
        Assert.That(() => camunda.Jobs.GetTimeSeriesStatistics("charge-card", s_from, s_from.AddDays(1), TimeSpan.Zero), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(transport.Requests, Is.Empty);
    }
}
