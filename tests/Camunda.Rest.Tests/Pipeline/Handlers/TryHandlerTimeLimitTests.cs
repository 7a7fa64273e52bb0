using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Handlers;

internal sealed class TryHandlerTimeLimitTests
{
    [Test]
    public async Task Call_NoAnswerInTime_ThrowsTimeout()
    {
        var clock = new WorkClock();
        using var transport = Silent();
        await using var camunda = transport.CreateClient(
            o => (o.TimeProvider, o.RequestTimeout, o.Retry.MaxRetries) = (clock, TimeSpan.FromSeconds(5), 0));

        var call = camunda.Cluster.GetTopologyAsync();
        await clock.PassAsync(TimeSpan.FromSeconds(5));

        Assert.That(async () => await call, Throws.TypeOf<CamundaTimeoutException>());
    }

    [Test]
    public async Task Call_HeldByTheServer_GetsTheServersWaitOnTop()
    {
        var clock = new WorkClock();
        using var transport = Silent();
        await using var camunda = transport.CreateClient(o => (o.TimeProvider, o.LongPollMargin) = (clock, TimeSpan.FromSeconds(5)));

        var call = camunda.Jobs.Activate("charge-card").WithLongPoll(TimeSpan.FromMinutes(10)).SendAsync();
        await clock.WhenWaitingAsync(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(5));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.That(call.IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.That(async () => await call, Throws.TypeOf<CamundaTimeoutException>());
    }

    [Test]
    public async Task Call_WaitLongerThanATimerTakes_IsSentAllTheSame()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient(o => o.RequestTimeout = TimeSpan.MaxValue);

        Assert.That(await camunda.Jobs.Activate("x").WithLongPoll(TimeSpan.FromDays(1000)).SendAsync(), Is.Empty);
    }

    [Test]
    public async Task Upload_PiecesKeepGoingOut_MayTakeLongerThanTheLimit()
    {
        var clock = new WorkClock();
        using var transport = new StubTransport(HttpStatusCode.Created, StubTransport.Least);
        await using var camunda = transport.CreateClient(o => (o.TimeProvider, o.RequestTimeout) = (clock, TimeSpan.FromSeconds(5)));
        using var slow = new SlowStream(clock, TimeSpan.FromSeconds(4));

        await camunda.Documents.Create(slow, "slow.bin").SendAsync();

        Assert.That(transport.Requests.Single().Body, Does.Contain("abc"));
    }

    [Test]
    public async Task Upload_PieceTakesTooLong_ThrowsTimeout()
    {
        var clock = new WorkClock();
        using var transport = new StubTransport(HttpStatusCode.Created, StubTransport.Least);
        await using var camunda = transport.CreateClient(o => (o.TimeProvider, o.RequestTimeout) = (clock, TimeSpan.FromSeconds(5)));
        using var slow = new SlowStream(clock, TimeSpan.FromSeconds(5));

        Assert.That(async () => await camunda.Documents.Create(slow, "slow.bin").SendAsync(), Throws.TypeOf<CamundaTimeoutException>());
    }

    private static StubTransport Silent() => new(async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return StubTransport.Answer(HttpStatusCode.OK);
    });

    /// <summary>Gives one byte at a time, each after a while.</summary>
    private sealed class SlowStream(WorkClock clock, TimeSpan pause) : MemoryStream("abc"u8.ToArray())
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            clock.Advance(pause);
            cancellationToken.ThrowIfCancellationRequested();
            return base.ReadAsync(buffer[..1], cancellationToken);
        }
    }
}
