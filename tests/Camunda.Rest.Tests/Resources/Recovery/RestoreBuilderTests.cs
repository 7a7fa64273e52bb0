using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.Recovery;

[RequiresContract("restore")]
internal sealed class RestoreBuilderTests
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Test]
    public async Task Choose_Twice_TheLastOneCounts()
    {
        using var transport = new StubTransport(HttpStatusCode.Accepted, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.Recovery.Restore().FromPeriod(from: Time).FromBackups(100, 101).SendAsync();
        await camunda.Recovery.Restore().FromBackups(100).FromPeriod(to: Time).SendAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo("""{"backupIds":[100,101]}"""));
        Assert.That(transport.Requests[1].Body, Is.EqualTo("""{"to":"2026-01-02T03:04:05.0000000+00:00"}"""));
        Assert.That(transport.Requests[0].Uri.Query, Is.Empty);
    }

    [Test]
    public void Send_NothingChosenOrBadInput_IsRefusedBeforeAnythingIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.Accepted, StubTransport.Least);
        using var camunda = transport.CreateClient();
        var restore = camunda.Recovery.Restore();

        Assert.That(async () => await restore.SendAsync(), Throws.InvalidOperationException.With.Message.Contains("FromBackups"));
        Assert.That(() => restore.FromBackups(), Throws.ArgumentException);
        Assert.That(() => restore.FromBackups(1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => restore.FromPeriod(), Throws.ArgumentException);
        Assert.That(() => restore.FromPeriod(Time, Time.AddTicks(-1)), Throws.ArgumentException.With.Message.Contains("Swap"));
        Assert.That(() => camunda.Recovery.ChangeModeAsync(default), Throws.ArgumentException);
        Assert.That(transport.Requests, Is.Empty);
    }
}
