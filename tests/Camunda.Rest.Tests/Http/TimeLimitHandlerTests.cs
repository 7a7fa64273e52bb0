using System.Net;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Http;

internal sealed class TimeLimitHandlerTests
{
    [Test]
    public async Task Call_NoAnswerInTime_ThrowsTimeout()
    {
        var clock = new FakeTimeProvider();
        using var transport = Silent();
        await using var camunda = transport.CreateClient(o => (o.TimeProvider, o.RequestTimeout) = (clock, TimeSpan.FromSeconds(5)));

        var call = camunda.Cluster.GetTopologyAsync();
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.That(async () => await call, Throws.TypeOf<CamundaTimeoutException>());
    }

    [Test]
    public async Task Call_HeldByTheServer_GetsTheServersWaitOnTop()
    {
        var clock = new FakeTimeProvider();
        using var transport = Silent();
        await using var camunda = transport.CreateClient(o => (o.TimeProvider, o.RequestTimeout) = (clock, TimeSpan.FromSeconds(5)));

        var call = camunda.Jobs.Activate("charge-card").WaitUpTo(TimeSpan.FromMinutes(10)).SendAsync();
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.That(call.IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.That(async () => await call, Throws.TypeOf<CamundaTimeoutException>());
    }

    private static StubTransport Silent() => new(async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return StubTransport.Answer(HttpStatusCode.OK);
    });
}
