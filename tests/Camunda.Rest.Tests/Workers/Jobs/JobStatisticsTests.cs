using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Jobs;

[RequiresContract("getJobTypeStatistics")]
internal sealed class JobStatisticsTests
{
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(2));

    [Test]
    public async Task GetTimeSeriesStatistics_Resolution_IsAnIsoDuration()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.Jobs.GetTimeSeriesStatistics("charge-card", From, From.AddDays(1), TimeSpan.FromMinutes(90)).GetPageAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain("\"resolution\":\"PT1H30M\""));
    }

    /// <summary>Operations that take no offset have no way on without a cursor.</summary>
    [Test]
    public async Task Enumerate_MoreStatedAndNoCursor_EndsWithAnErrorAndNotInSilence()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"items":[{"jobType":"a"}],"page":{"totalItems":3}}""");
        await using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.Jobs.GetTypeStatistics(From, From.AddDays(1)).ToListAsync(),
            Throws.TypeOf<CamundaUnreadableResponseException>().With.Message.Contains("returned 1 of 3 items, and no cursor"));
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Enumerate_NothingStatedAndNoCursor_Ends()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"items":[{"jobType":"a"}],"page":{"totalItems":0}}""");
        await using var camunda = transport.CreateClient();

        Assert.That(await camunda.Jobs.GetTypeStatistics(From, From.AddDays(1)).ToListAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Statistics_BadPeriod_IsRefusedBeforeAnythingIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        using var camunda = transport.CreateClient();
        var before = From.AddTicks(-1);

        Assert.That(() => camunda.Jobs.GetStatistics(From, before), Throws.ArgumentException.With.Message.Contains("before it begins"));
        Assert.That(() => camunda.Jobs.GetTypeStatistics(From, before), Throws.ArgumentException);
        Assert.That(() => camunda.Jobs.GetWorkerStatistics("charge-card", From, before), Throws.ArgumentException);
        Assert.That(() => camunda.Jobs.GetErrorStatistics("charge-card", From, before), Throws.ArgumentException);
        Assert.That(
            () => camunda.Jobs.GetTimeSeriesStatistics("charge-card", From, From.AddDays(1), TimeSpan.Zero),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(transport.Requests, Is.Empty);
    }
}
