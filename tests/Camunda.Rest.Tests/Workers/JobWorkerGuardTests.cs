using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Workers;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers;

/// <summary>No code of the user's that a worker runs costs a place, a loop or the process.</summary>
internal sealed class JobWorkerGuardTests
{
    private static IEnumerable<TestCaseData> Exceptions =>
    [
        new TestCaseData((Func<Exception>)(() => new SilentException(messageThrows: true, textThrows: true)))
            .SetArgDisplayNames("message and text throw"),
        new TestCaseData((Func<Exception>)(() => new SilentException(messageThrows: false, textThrows: true)))
            .SetArgDisplayNames("text throws, message is null"),
    ];

    [TestCaseSource(nameof(Exceptions))]
    public async Task Handle_ExceptionCannotBeRead_FailsTheJobAndFreesThePlace(Func<Exception> make)
    {
        foreach (bool withStackTrace in new[] { false, true })
        {
            using var transport = new StubTransport(
                new OneJob(_ => HttpStatusCode.NoContent, string.Join(',', Enumerable.Range(1, 4).Select(JobOf))).AnswerAsync);
            await using var camunda = transport.CreateClient(options => options.LoggerFactory = new BrokenLoggers(readsExceptions: true));
            await using var worker = camunda.Jobs.StartWorker(
                "work",
                (Job<JsonVariables> _, CancellationToken _) => Task.FromException(make()),
                options =>
                    (options.MaxConcurrentJobs, options.SendStackTrace, options.ShutdownTimeout) = (2, withStackTrace, TimeSpan.Zero));

            await WorkerStage.WhenAsync(() => worker.State is { Failed: 4, Active: 0 }, () => worker.State.ToString());

            Assert.That(
                transport.Requests
                    .Where(request => request.Uri.AbsolutePath.EndsWith("/failure", StringComparison.Ordinal))
                    .Select(request => request.Body),
                Has.All.Contains(nameof(SilentException)));
        }
    }

    [Test]
    public async Task Run_LoggersListenersAndMiddlewareThrow_LosesNothing()
    {
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CamundaTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.Tags?.Any(tag => Equals(tag.Value, "createProcessInstance")) == true
                    ? throw new InvalidOperationException("sample")
                    : ActivitySamplingResult.AllData,
            ActivityStarted = activity => Throw(activity, "start"),
            ActivityStopped = activity => Throw(activity, "stop"),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == CamundaTelemetry.MeterName)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => ThrowForGuarded(tags));
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => ThrowForGuarded(tags));
        meters.Start();
        await using var stage = await WorkerStage.OpenAsync(
            configure: options => options.LoggerFactory = new BrokenLoggers(readsExceptions: false));
        await stage.Camunda.Deployments.Create()
            .AddText("guarded.bpmn", SampleProcesses.Work.Replace("\"work\"", "\"guarded\"", StringComparison.Ordinal))
            .SendAsync();
        var instances = new List<ProcessInstanceKey>();
        for (int i = 0; i < 20; i++)
            instances.Add((await stage.Camunda.ProcessInstances.Create("guarded").SendAsync()).ProcessInstanceKey);
        int runs = 0;
        var before = Activity.Current;

        var worker = stage.Camunda.Jobs.StartWorker(
            "guarded",
            (Job<JsonVariables> _, CancellationToken _) => Interlocked.Increment(ref runs) % 3 == 0
                ? Task.FromException(new JobFailedException("again", retries: 1))
                : Task.CompletedTask,
            options =>
            {
                options.MaxConcurrentJobs = 3;
                options.Middleware.Add(new ThrowingMiddleware());
            });
        foreach (var instance in instances)
            await stage.WhenCompletedAsync(instance);

        await WorkerStage.WhenAsync(() => worker.State.Active == 0);
        Assert.That((worker.State.Status, worker.State.Undelivered, worker.State.Restarts), Is.EqualTo((JobWorkerStatus.Running, 0, 0)));
        Assert.That(await worker.StopAsync(), Is.Empty);
        Assert.That(Activity.Current, Is.SameAs(before));
    }

    [Test]
    public async Task Complete_ConverterThrows_FailsTheJobAndSaysWhy()
    {
        using var transport = new StubTransport(new OneJob(_ => HttpStatusCode.NoContent).AnswerAsync);
        await using var camunda = transport.CreateClient();
        await using var worker = camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken _) => Task.FromResult(new { odd = new Odd() }),
            options => options.ShutdownTimeout = TimeSpan.Zero);

        await WorkerStage.WhenAsync(() => worker.State is { Failed: 1, Active: 0 });

        Assert.That(
            transport.Requests.Single(request => request.Uri.AbsolutePath.EndsWith("/failure", StringComparison.Ordinal)).Body,
            Does.Contain("cannot be serialized as variables"));
    }

    [Test]
    public async Task Activate_NullsAndRepeatedJobs_WorksEachJobOnce()
    {
        using var transport = new StubTransport(
            new OneJob(_ => HttpStatusCode.NoContent, $"null,{JobOf(7)},{JobOf(8)},null,{JobOf(7)},{JobOf(7)}").AnswerAsync);
        await using var camunda = transport.CreateClient();
        int runs = 0;
        await using var worker = camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken _) => Task.FromResult(Interlocked.Increment(ref runs) > 0 ? null : new { }),
            options => options.ShutdownTimeout = TimeSpan.Zero);

        await WorkerStage.WhenAsync(() => worker.State is { Completed: 2, Active: 0 });

        Assert.That((runs, worker.State.Restarts), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task Run_TheClockThrows_RestartsAndReports([Values("now", "timer")] string fault)
    {
        var clock = new BrokenClock(fault);
        using var restarts = new MeterListener();
        long counted = 0;
        restarts.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == CamundaTelemetry.WorkerRestarts)
                listener.EnableMeasurementEvents(instrument);
        };
        string type = $"clock-{fault}";
        restarts.SetMeasurementEventCallback<long>(
            (_, count, tags, _) => _ = tags.ToArray().Any(tag => Equals(tag.Value, type)) ? Interlocked.Add(ref counted, count) : 0);
        restarts.Start();
        int polls = 0;
        using var transport = new StubTransport((request, _) =>
        {
            Interlocked.Increment(ref polls);
            return Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, """{"jobs":[]}"""));
        });
        await using var camunda = transport.CreateClient(options => options.TimeProvider = clock);
        await using var worker = camunda.Jobs.StartWorker(
            type, (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options => options.ShutdownTimeout = TimeSpan.Zero);

        await WorkerStage.WhenAsync(() => worker.State.Restarts >= 2, () => worker.State.ToString());
        Assert.That(worker.State.LastError, Is.InstanceOf<InvalidOperationException>());
        Assert.That(Interlocked.Read(ref counted), Is.GreaterThanOrEqualTo(2));
        clock.Mend();
        int before = Volatile.Read(ref polls);
        await WorkerStage.WhenAsync(
            () => Volatile.Read(ref polls) > before + 1 && worker.State.LastError is null, () => worker.State.ToString());

        Assert.That(worker.State.Status, Is.EqualTo(JobWorkerStatus.Running));
    }

    private static string JobOf(int key) => OneJob.Job.Replace("\"jobKey\":\"42\"", $"\"jobKey\":\"{key}\"", StringComparison.Ordinal);

    // Other tests run at the same time, and their telemetry is no concern of this one.
    private static void Throw(Activity activity, string moment)
    {
        if (activity.DisplayName == "process guarded")
            throw new InvalidOperationException(moment);
    }

    private static void ThrowForGuarded(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            if (Equals(tag.Value, "guarded"))
                throw new InvalidOperationException("measured");
        }
    }

    private sealed class SilentException(bool messageThrows, bool textThrows) : Exception
    {
        public override string Message => messageThrows ? throw new InvalidOperationException("no message") : null!;

        public override string ToString() => textThrows ? throw new InvalidOperationException("no text") : "text";
    }

    [JsonConverter(typeof(ThrowingConverter))]
    private sealed record Odd;

    private sealed class ThrowingConverter : JsonConverter
    {
        public override bool CanConvert(Type objectType) => true;

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            throw new InvalidOperationException("read");

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
            throw new SilentException(messageThrows: true, textThrows: true);
    }

    private sealed class ThrowingMiddleware : IJobMiddleware
    {
        private int _runs;

        public Task<JobOutcome> InvokeAsync(Job job, JobDelegate next, CancellationToken cancellationToken) =>
            job.Retries > 1 && Interlocked.Increment(ref _runs) % 4 == 0
                ? throw new InvalidOperationException("middleware")
                : next(job, cancellationToken);
    }

    /// <summary>Loggers that throw whatever is asked of them.</summary>
    private sealed class BrokenLoggers(bool readsExceptions) : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new InvalidOperationException("scope");

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Critical ? throw new InvalidOperationException("enabled") : true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            _ = readsExceptions ? $"{formatter(state, exception)}{exception}" : throw new InvalidOperationException("log");
        }
    }

    private sealed class BrokenClock(string fault) : TimeProvider
    {
        private volatile bool _isMended;

        public void Mend() => _isMended = true;

        public override DateTimeOffset GetUtcNow() => fault == "now" ? Fail(base.GetUtcNow()) : base.GetUtcNow();

        // The worker's and the client's own timers are made before anything goes wrong, or are short.
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            fault == "timer" && period == Timeout.InfiniteTimeSpan && dueTime < TimeSpan.FromSeconds(1)
                ? Fail(base.CreateTimer(callback, state, dueTime, period))
                : base.CreateTimer(callback, state, dueTime, period);

        private T Fail<T>(T value) => _isMended ? value : throw new InvalidOperationException("The clock is broken.");
    }
}
