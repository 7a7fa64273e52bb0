using System.Net;
using System.Text;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Secrets;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers;

/// <summary>What a proxy says in the cluster's place neither ends a job nor a lock, and does not keep a worker from its jobs.</summary>
internal sealed class JobVerdictTests
{
    private static readonly string[] Bodies = ["text", "page", "words", "empty", "problem of a framework"];

    [Test]
    public async Task Deliver_AnsweredByAProxy_IsSentUntilTheClusterHasIt(
        [Values(200, 302, 400, 403, 404, 405, 409, 410, 413, 415, 422, 500, 502, 503)] int status,
        [ValueSource(nameof(Bodies))] string body)
    {
        Assume.That(status != 200 || body is not "empty", "A success without a body is how the cluster confirms a completion.");
        int handled = 0, refusals = 0;
        await using var stage = await WorkerStage.OpenAsync(
            new CamundaTestClusterOptions
            {
                Intercept = (context, next) => InterfereAsync(
                    context, next, "/completion", status, body, () => Interlocked.Increment(ref refusals) <= 3),
            },
            options => options.LoggerFactory = SecretFree());
        var instance = await stage.StartAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.FromResult(new { run = Interlocked.Increment(ref handled) }));

        await stage.WhenCompletedAsync(instance);

        await WorkerStage.WhenAsync(() => worker.State.Completed == 1);
        Assert.That((handled, refusals), Is.EqualTo((1, 4)));
        Assert.That((worker.State.Failed, worker.State.Undelivered), Is.EqualTo((0, 0)));
        Assert.That(await stage.Camunda.Incidents.Search().CountAsync(), Is.Zero);
        Assert.That(await stage.Camunda.ProcessInstances[instance].GetVariablesAsync<Result>(), Is.EqualTo(new Result(1)));
    }

    [TestCase(404)]
    [TestCase(409)]
    [TestCase(502)]
    public async Task Renew_AnsweredByAProxy_IsRepeatedAndTheLockKept(int status)
    {
        var clock = new WorkClock(TimeProvider.System.GetUtcNow());
        int renewals = 0;
        await using var stage = await WorkerStage.OpenAsync(
            new CamundaTestClusterOptions
            {
                TimeProvider = clock,
                Intercept = (context, next) => HttpMethods.IsPatch(context.Request.Method)
                    ? InterfereAsync(context, next, "", status, "page", () => Interlocked.Increment(ref renewals) == 1)
                    : next(),
            },
            options => options.TimeProvider = clock);
        await stage.StartAsync();
        var done = new TaskCompletionSource();
        bool isCancelled = false;
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            async (Job<JsonVariables> _, CancellationToken cancellationToken) =>
            {
                await done.Task;
                isCancelled = cancellationToken.IsCancellationRequested;
            },
            options => (options.LockDuration, options.ShutdownTimeout) = (TimeSpan.FromSeconds(60), TimeSpan.Zero));
        try
        {
            await WorkerStage.WhenAsync(() => worker.State.Active == 1, () => $"no job: {worker.State}");
            clock.Advance(TimeSpan.FromSeconds(30));
            await WorkerStage.WhenAsync(
                () => stage.Records.Any(record => record.Message.Contains("could not be renewed", StringComparison.Ordinal)),
                () => $"no renewal failed: {renewals} renewals, {worker.State}");
            clock.Advance(TimeSpan.FromSeconds(10));
            await WorkerStage.WhenAsync(() => worker.LocksRenewed > 0, () => $"no renewal succeeded: {renewals} renewals, {worker.State}");
        }
        finally
        {
            // The clock stands still, so that the worker would wait for its handler for ever.
            done.SetResult();
        }

        await WorkerStage.WhenAsync(() => worker.State.Completed == 1);

        Assert.That(renewals, Is.GreaterThan(1));
        Assert.That((worker.State.LocksLost, isCancelled), Is.EqualTo((0L, false)));
    }

    [TestCase(502, "page")]
    [TestCase(404, "text")]
    [TestCase(503, "words")]
    public async Task Fail_ProcessedAndAnsweredByAProxy_FailsNoLaterRunOfTheJob(int status, string body)
    {
        int runs = 0, replaced = 0;
        await using var stage = await WorkerStage.OpenAsync(new CamundaTestClusterOptions
        {
            Intercept = async (context, next) =>
            {
                if (!context.Request.Path.Value!.EndsWith("/failure", StringComparison.Ordinal) || Interlocked.Increment(ref replaced) > 1)
                {
                    await next();
                    return;
                }

                var wire = context.Response.Body;
                context.Response.Body = Stream.Null;
                await next();
                context.Response.Body = wire;
                context.Response.Headers.Clear();
                await InterfereAsync(context, next, "/failure", status, body, () => true);
            },
        });
        var instance = await stage.StartAsync();
        var slow = new TaskCompletionSource();
        await using var worker = stage.Camunda.Jobs.StartWorker("work", async (Job<JsonVariables> _, CancellationToken _) =>
        {
            if (Interlocked.Increment(ref runs) == 1)
                throw new JobFailedException("not yet", retries: 2, retryBackOff: TimeSpan.Zero);
            await slow.Task;
        });

        await WorkerStage.WhenAsync(() => Volatile.Read(ref runs) == 2 && worker.State.Active == 1, () => worker.State.ToString());
        slow.SetResult();
        await stage.WhenCompletedAsync(instance);

        await WorkerStage.WhenAsync(() => worker.State is { Active: 0, Completed: 1 }, () => worker.State.ToString());
        Assert.That(runs, Is.EqualTo(2));
    }

    [TestCase(504, "text/html")]
    [TestCase(504, "application/json")]
    [TestCase(408, "text/plain")]
    public async Task Poll_EndedByAProxyAfterAWhile_MeansNoJobsAndIsFollowedAtOnce(int status, string mediaType)
    {
        var clock = new WorkClock();
        int polls = 0;
        var cluster = new OneJob(_ => HttpStatusCode.NoContent);
        using var transport = new StubTransport((request, cancellationToken) =>
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("/activation", StringComparison.Ordinal)
                || Interlocked.Increment(ref polls) > 10)
            {
                return cluster.AnswerAsync(request, cancellationToken);
            }
            clock.Advance(TimeSpan.FromSeconds(3));
            return Task.FromResult(StubTransport.Answer((HttpStatusCode)status, "{}", mediaType));
        });
        using var logs = new FakeLoggerProvider();
        using var factory = new LoggerFactory([logs]);
        await using var camunda = transport.CreateClient(options => (options.TimeProvider, options.LoggerFactory) = (clock, factory));
        await using var worker = camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options => options.ShutdownTimeout = TimeSpan.Zero);

        await WorkerStage.WhenAsync(() => worker.State.Completed == 1);

        Assert.That((polls, worker.State.LastError), Is.EqualTo((12, (Exception?)null)).Or.EqualTo((11, (Exception?)null)));
        Assert.That(
            logs.Collector.GetSnapshot().Where(record => record.Level >= LogLevel.Warning).Select(record => record.Message),
            Is.EqualTo(new[]
            {
                $"A proxy ended a poll of the worker of 'work' after 00:00:03 ({status}), which is treated as no jobs. Set PollTimeout "
                    + "below that time: a job that is activated at that moment stays locked until its lock expires.",
            }));
    }

    [Test]
    public async Task Poll_EndedByAProxyAtOnce_IsAFailureWithABackOff()
    {
        var clock = new PauseSkippingClock(TimeSpan.FromSeconds(10));
        int polls = 0;
        var cluster = new OneJob(_ => HttpStatusCode.NoContent);
        using var transport = new StubTransport((request, cancellationToken) =>
            !request.RequestUri!.AbsolutePath.EndsWith("/activation", StringComparison.Ordinal) || Interlocked.Increment(ref polls) > 10
                ? cluster.AnswerAsync(request, cancellationToken)
                : Task.FromResult(StubTransport.Answer(HttpStatusCode.GatewayTimeout, "<html/>", "text/html")));
        await using var camunda = transport.CreateClient(options => options.TimeProvider = clock);
        await using var worker = camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options => options.ShutdownTimeout = TimeSpan.Zero);

        await WorkerStage.WhenAsync(() => worker.State.Completed == 1);

        Assert.That(clock.Pauses.Max(), Is.GreaterThan(TimeSpan.FromSeconds(4)), "The delays grow.");
    }

    [Test]
    public async Task Deliver_AttemptHangs_EndsAfterAFractionOfTheLock()
    {
        var clock = new PauseSkippingClock();
        int completions = 0;
        var cluster = new OneJob(_ => HttpStatusCode.NoContent);
        using var transport = new StubTransport(async (request, cancellationToken) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/completion", StringComparison.Ordinal)
                && Interlocked.Increment(ref completions) == 1)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }
            return await cluster.AnswerAsync(request, cancellationToken);
        });
        await using var camunda = transport.CreateClient(
            options => (options.TimeProvider, options.RequestTimeout) = (clock, TimeSpan.FromMinutes(5)));
        await using var worker = camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options =>
                (options.LockDuration, options.ShutdownTimeout) = (TimeSpan.FromSeconds(60), TimeSpan.Zero));
        await WorkerStage.WhenAsync(() => Volatile.Read(ref completions) == 1);

        await clock.PassAsync(TimeSpan.FromSeconds(10));
        await WorkerStage.WhenAsync(() => worker.State.Completed == 1);

        Assert.That(completions, Is.EqualTo(2));
        Assert.That(worker.State.LocksLost, Is.Zero);
    }

    private static ILoggerFactory SecretFree() => SecretWatch.Run.Loggers;

    private static async Task InterfereAsync(HttpContext context, Func<Task> next, string path, int status, string body, Func<bool> isHit)
    {
        if (!context.Request.Path.Value!.EndsWith(path, StringComparison.Ordinal) || !isHit())
        {
            await next();
            return;
        }

        context.Response.StatusCode = status;
        (context.Response.ContentType, string text) = body switch
        {
            "text" => ("text/plain", "default backend"),
            "page" => ("text/html", "<html><title>Oops</title></html>"),
            "words" => ("application/json", """{"message":"no route","status":"error"}"""),
            "problem of a framework" => ("application/problem+json", $$"""{"type":"https://tools.ietf.org/html/rfc9110#section-15.5","title":"Oops","status":{{status}},"detail":"No.","traceId":"00-1"}"""),
            _ => ("application/json", ""),
        };
        if (text.Length > 0)
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    private sealed record Result(int Run);
}
