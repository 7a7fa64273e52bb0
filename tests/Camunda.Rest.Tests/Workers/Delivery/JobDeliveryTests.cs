using System.Collections.Concurrent;
using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Delivery;

/// <summary>No outcome is lost, and none becomes another, whatever happens on its way to the cluster.</summary>
internal sealed class JobDeliveryTests
{
    private static readonly TestCaseData[] Oddities =
    [
        new TestCaseData("\"retries\":3", "\"retries\":\"three\"").SetArgDisplayNames("wrong value"),
        new TestCaseData("\"A-42\"", "nothing").SetArgDisplayNames("no JSON"),
        new TestCaseData("\"deadline\":1700000000000", "\"deadline\":\"soon\"").SetArgDisplayNames("another wrong value"),
    ];

    [Test]
    public async Task Deliver_ServerAtFaultMostOfTheTime_LosesNothing()
    {
        const int Jobs = 200;
        var chance = new Random(42);
        var runs = new ConcurrentDictionary<JobKey, int>();
        await using var stage = await WorkerStage.OpenAsync(new CamundaTestClusterOptions
        {
            Intercept = (context, next) => FaultAsync(context, next, Draw(chance)),
        });
        var keys = new List<ProcessInstanceKey>();
        for (int i = 0; i < Jobs; i++)
            keys.Add(await stage.StartAsync());

        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> job, CancellationToken _) =>
            {
                runs.AddOrUpdate(job.Key, 1, (_, count) => count + 1);
                return Task.CompletedTask;
            },
            options => options.MaxConcurrentJobs = 64);
        await WorkerStage.WhenAsync(
            () => worker.State.Active == 0 && runs.Count == Jobs,
            () => $"{worker.State}; {runs.Count} runs; {string.Join('\n', stage.Records.TakeLast(5).Select(r => r.Message))}");
        Assert.That(
            await stage.Camunda.ProcessInstances.Search().Where(i => i.State == ProcessInstanceState.Completed).CountAsync(),
            Is.EqualTo(Jobs));

        Assert.That(runs, Has.Count.EqualTo(Jobs));
        Assert.That(runs.Values, Has.All.EqualTo(1));
        Assert.That(worker.State.Undelivered, Is.Zero);
        Assert.That(await stage.Camunda.Incidents.Search().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Deliver_NeverTaken_IsTriedUntilTheLockEndsAndReportedOnce()
    {
        using var transport = new StubTransport(new OneJob(_ => HttpStatusCode.ServiceUnavailable).AnswerAsync);
        using var logs = new FakeLoggerProvider();
        using var factory = new LoggerFactory([logs]);
        await using var camunda = transport.CreateClient(
            options => (options.TimeProvider, options.LoggerFactory) = (new PauseSkippingClock(TimeSpan.FromSeconds(6)), factory));
        await using var worker = camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options =>
            {
                options.LockDuration = TimeSpan.FromSeconds(60);
                options.ShutdownTimeout = TimeSpan.Zero;
            });

        await WorkerStage.WhenAsync(() => worker.State.Undelivered == 1);

        var report = logs.Collector.GetSnapshot().Single(record => record.Level == LogLevel.Error);
        Assert.That(report.Message, Does.Contain("job 42 of type 'work'").And.Contain("could not be delivered"));
        Assert.That(
            transport.Requests.Count(request => request.Uri.AbsolutePath.EndsWith("/completion", StringComparison.Ordinal)),
            Is.GreaterThan(10));
        Assert.That(
            transport.Requests.Select(request => request.Uri.AbsolutePath), Has.None.EndsWith("/failure").And.None.EndsWith("/error"));
    }

    [TestCase(HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.Conflict)]
    public async Task Deliver_JobIsGone_IsNoError(HttpStatusCode status)
    {
        using var transport = new StubTransport(new OneJob(_ => status).AnswerAsync);
        using var logs = new FakeLoggerProvider();
        using var factory = new LoggerFactory([logs]);
        await using var camunda = transport.CreateClient(options => options.LoggerFactory = factory);
        await using var worker = camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options => options.ShutdownTimeout = TimeSpan.Zero);

        await WorkerStage.WhenAsync(
            () => logs.Collector.GetSnapshot().Any(record => record.Message.Contains("no longer exists", StringComparison.Ordinal)));

        Assert.That(logs.Collector.GetSnapshot().Select(record => record.Level), Has.All.LessThan(LogLevel.Warning));
        Assert.That(
            transport.Requests.Count(request => request.Uri.AbsolutePath.EndsWith("/completion", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(worker.State.Undelivered, Is.Zero);
    }

    [Test]
    public async Task Deliver_OutcomeIsRefused_BecomesAnIncidentNotAnotherRun()
    {
        using var transport = new StubTransport(new OneJob(path => path.EndsWith("/completion", StringComparison.Ordinal)
            ? HttpStatusCode.BadRequest
            : HttpStatusCode.NoContent).AnswerAsync);
        await using var camunda = transport.CreateClient();
        await using var worker = camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken _) => Task.FromResult(new { odd = 1 }),
            options => options.ShutdownTimeout = TimeSpan.Zero);

        await WorkerStage.WhenAsync(() => worker.State.Failed == 1);

        string body = transport.Requests.Single(request => request.Uri.AbsolutePath.EndsWith("/failure", StringComparison.Ordinal)).Body;
        Assert.That(body, Does.Contain("\"retries\":0").And.Contain("rejected its outcome").And.Not.Contain("odd"));
    }

    [Test]
    public async Task Deliver_AnswerGotLost_TheSecondTryIsTheEnd()
    {
        int tries = 0;
        await using var stage = await WorkerStage.OpenAsync(new CamundaTestClusterOptions
        {
            Intercept = async (context, next) =>
            {
                if (context.Request.Path.Value!.EndsWith("/completion", StringComparison.Ordinal) && Interlocked.Increment(ref tries) == 1)
                {
                    // The cluster does it, and the client never hears of it.
                    var body = context.Response.Body;
                    context.Response.Body = Stream.Null;
                    await next();
                    context.Response.Body = body;
                    context.Abort();
                    return;
                }

                await next();
            },
        });
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);

        await stage.WhenCompletedAsync(await stage.StartAsync());
        await WorkerStage.WhenAsync(() => worker.State.Active == 0);

        Assert.That(stage.Records.Where(record => record.Level >= LogLevel.Warning), Is.Empty);
        Assert.That(tries, Is.EqualTo(2));
    }

    [TestCaseSource(nameof(Oddities))]
    public async Task Activate_OneJobIsUnreadable_IsFailedAndTheOthersAreWorked(string right, string wrong)
    {
        string odd = OneJob.Job.Replace(right, wrong, StringComparison.Ordinal).Replace(
            "\"jobKey\":\"42\"", "\"jobKey\":\"41\"", StringComparison.Ordinal);
        using var transport = new StubTransport(new OneJob(_ => HttpStatusCode.NoContent, $"{odd},7,{OneJob.Job}").AnswerAsync);
        using var logs = new FakeLoggerProvider();
        using var factory = new LoggerFactory([logs]);
        await using var camunda = transport.CreateClient(options => options.LoggerFactory = factory);
        var handled = new ConcurrentQueue<Job<JsonVariables>>();
        await using var worker = camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> job, CancellationToken _) =>
            {
                handled.Enqueue(job);
                return Task.CompletedTask;
            },
            options => options.ShutdownTimeout = TimeSpan.Zero);

        await WorkerStage.WhenAsync(() => worker.State is { Completed: 1, Failed: 1 });

        Assert.That(handled.Select(job => job.Key.ToString()), Is.EqualTo(new[] { "42" }));
        Assert.That(handled.Single().Variables.ToString(), Does.Contain("A-42"));
        Assert.That(
            logs.Collector.GetSnapshot().Where(record => record.Level == LogLevel.Error).Select(record => record.Message),
            Is.EquivalentTo(new[]
            {
                "A job of type 'work' is malformed and has no key, so it stays locked until its lock expires; the other jobs of the "
                    + "response are handled.",
                "Job 41 of type 'work' is malformed and is failed; the other jobs of the response are handled.",
            }));
        Assert.That(
            transport.Requests
                .Where(request => request.Uri.AbsolutePath.Contains("/41/", StringComparison.Ordinal))
                .Select(request => request.Uri.AbsolutePath),
            Is.EqualTo(new[] { "/v2/jobs/41/failure" }));
    }

    [Test]
    public async Task Activate_ValueOfOneJobDoesNotFit_TheOthersAreWorkedAndItIsNamed()
    {
        string odd = OneJob.Job.Replace("\"retries\":3", "\"retries\":2.5", StringComparison.Ordinal).Replace(
            "\"jobKey\":\"42\"", "\"jobKey\":\"41\"", StringComparison.Ordinal);

        var (handled, errors) = await WorkAsync($$"""{"jobs":[{{odd}},{{OneJob.Job}}]}""", jobs: 1, isErrorExpected: true);

        Assert.That(handled.Keys.Select(key => key.Value), Is.EqualTo(new[] { "42" }));
        Assert.That(errors.Single().Message, Does.Contain("Job 41 "));
        Assert.That(errors.Single().Exception!.Message, Does.Contain("whole number").And.Not.Contain("2.5"));
    }

    [Test]
    public async Task Activate_CutOffBehindTheThirdJob_ThreeAreWorkedAndTheFourthIsNamed()
    {
        string[] jobs =
        [
            .. Enumerable.Range(1, 4)
                .Select(key => OneJob.Job.Replace("\"jobKey\":\"42\"", $"\"jobKey\":\"{key}\"", StringComparison.Ordinal)),
        ];

        var (handled, errors) = await WorkAsync($$"""{"jobs":[{{string.Join(',', jobs)[..^30]}}""", jobs: 3, isErrorExpected: true);

        Assert.That(handled.Keys.Select(key => key.Value), Is.EquivalentTo(new[] { "1", "2", "3" }));
        Assert.That(errors.Select(record => record.Message), Has.Exactly(1).Contains("Job 4 of"));
    }

    [Test]
    public async Task Activate_DeepVariables_ReachTheHandlerAndTheClusterVerbatim()
    {
        string deep = $"{new string('[', 500)} 1.50 {new string(']', 500)}";

        var (handled, errors) = await WorkAsync(
            $$"""{"jobs":[{{OneJob.Job.Replace("\"A-42\"", deep, StringComparison.Ordinal)}}]}""", jobs: 1);

        Assert.That(handled[JobKey.Parse("42")], Does.Contain($$"""{"orderId":{{deep}}}"""));
        Assert.That(errors, Is.Empty);
    }

    [TestCase("{\"jobs\":[7,8]}")]
    [TestCase("{\"jobs\":{}}")]
    [TestCase("{\"jobs\":[")]
    [TestCase("[]")]
    public async Task Activate_NothingMakesSense_IsAFailureOfThePoll(string answer)
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, answer)));
        await using var camunda = transport.CreateClient();
        await using var worker = camunda.Jobs.StartWorker("work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);

        await WorkerStage.WhenAsync(() => worker.State.LastError is not null);

        Assert.That(worker.State.LastError, Is.InstanceOf<CamundaUnreadableResponseException>());
    }

    /// <summary>
    /// Works the jobs of one response, giving back their variables, and returns what was sent for each and the errors that were logged.
    /// </summary>
    private static async Task<(IReadOnlyDictionary<JobKey, string> Handled, IReadOnlyList<FakeLogRecord> Errors)> WorkAsync(
        string answer, int jobs, bool isErrorExpected = false)
    {
        int polls = 0;
        using var transport = new StubTransport(async (request, cancellationToken) =>
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("/activation", StringComparison.Ordinal))
                return StubTransport.Answer(HttpStatusCode.NoContent);
            if (Interlocked.Increment(ref polls) > 1)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return StubTransport.Answer(HttpStatusCode.OK, answer);
        });
        using var logs = new FakeLoggerProvider();
        using var factory = new LoggerFactory([logs]);
        await using var camunda = transport.CreateClient(options => options.LoggerFactory = factory);
        await using var worker = camunda.Jobs.StartWorker<JsonVariables, JsonVariables>(
            "work", (job, _) => Task.FromResult(job.Variables), options => options.ShutdownTimeout = TimeSpan.Zero);

        // The error of a job that cannot be read may be logged after the others are done.
        await WorkerStage.WhenAsync(
            () => worker.State.Completed == jobs && (!isErrorExpected || Errors().Length > 0), () => worker.State.ToString());

        var sent = transport.Requests.Where(request => request.Uri.AbsolutePath.EndsWith("/completion", StringComparison.Ordinal));
        return (
            sent.ToDictionary(request => JobKey.Parse(request.Uri.Segments[^2].TrimEnd('/')), request => request.Body),
            Errors());

        FakeLogRecord[] Errors() => [.. logs.Collector.GetSnapshot().Where(record => record.Level == LogLevel.Error)];
    }

    private static int Draw(Random chance)
    {
        lock (chance)
            return chance.Next(10);
    }

    private static async Task FaultAsync(HttpContext context, Func<Task> next, int number)
    {
        if (context.Request.Path.Value!.EndsWith("/completion", StringComparison.Ordinal))
        {
            switch (number)
            {
                case 0 or 3 or 6:
                    context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    return;
                case 1 or 4 or 7:
                    context.Response.StatusCode = StatusCodes.Status502BadGateway;
                    context.Response.ContentType = "text/html";
                    await context.Response.WriteAsync("<html><title>502 Bad Gateway</title></html>");
                    return;
                case 9:
                    context.Abort();
                    return;
            }
        }

        await next();
    }
}
