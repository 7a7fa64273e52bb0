using System.Net;
using System.Net.Sockets;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Workers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Polling;

internal sealed class OutageTests
{
    [Test]
    public async Task Poll_ConnectionIsRefused_IsOneLineForAllWorkers()
    {
        bool isAway = true;
        int refused = 0;
        using var transport = new StubTransport(async (_, cancellationToken) =>
        {
            if (Volatile.Read(ref isAway))
            {
                Interlocked.Increment(ref refused);
                throw new HttpRequestException(
                    HttpRequestError.ConnectionError,
                    "Connection refused (camunda.example:443)",
                    new SocketException((int)SocketError.ConnectionRefused));
            }

            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return StubTransport.Answer(HttpStatusCode.OK, """{"jobs":[]}""");
        });
        using var logs = new FakeLoggerProvider();
        using var loggers = new LoggerFactory([logs]);
        await using var camunda = transport.CreateClient(options =>
        {
            options.LoggerFactory = loggers;
            options.WorkerDefaults.MaxPollBackOff = TimeSpan.FromMilliseconds(20);
            options.WorkerDefaults.ShutdownTimeout = TimeSpan.Zero;
        });
        for (int number = 0; number < 5; number++)
            camunda.Jobs.StartWorker($"work-{number}", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);

        await WorkerStage.WhenAsync(() => Volatile.Read(ref refused) >= 15 && Workers(LogLevel.Warning).Length > 0);
        var warnings = Workers(LogLevel.Warning);
        Volatile.Write(ref isAway, false);
        await WorkerStage.WhenAsync(
            () => camunda.Jobs.Workers.All(worker => worker.State.LastError is null && worker.State.LastPoll is not null));

        // The one that reports it repeats that after 20 failures.
        Assert.That(warnings.Select(record => record.GetStructuredStateValue("JobType")).Distinct().Count(), Is.EqualTo(1));
        Assert.That(warnings.Select(record => record.Exception), Is.All.Null);
        Assert.That(warnings[0].Message, Does.Contain("could not poll for jobs (1 consecutive failures)").And.Not.Contain("\n"));
        await WorkerStage.WhenAsync(
            () => Workers(LogLevel.Information).Any(record => record.Message.Contains("resumed polling", StringComparison.Ordinal)));

        FakeLogRecord[] Workers(LogLevel level) =>
            [.. logs.Collector.GetSnapshot().Where(record => record.Category == "Camunda.Rest.Workers" && record.Level == level)];
    }

    [Test]
    public void Begin_ByTwoWorkers_OneReports()
    {
        var outage = new Outage();
        object one = new(), two = new();

        Assert.That((outage.Begin(one), outage.Begin(two), outage.Begin(one)), Is.EqualTo((true, false, true)));
        outage.Leave(two);
        Assert.That(outage.Begin(two), Is.False);
        outage.Leave(one);
        Assert.That((outage.Begin(two), outage.End(), outage.End()), Is.EqualTo((true, true, false)));
    }
}
