using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Handling;

/// <summary>What follows when a handler fails, and what is logged about it. The process has jobs of two tries.</summary>
internal sealed class JobFailureTests
{
    [Test]
    public async Task Handle_Throws_LogsTheRetriesThenTheIncident()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.FromException(new TimeoutException("too slow")));

        await stage.StartAsync();
        await WorkerStage.WhenAsync(() => worker.State.Failed == 2);

        Assert.That(Failures(stage).Select(Ending), Is.EqualTo(
        [
            "failed; 1 retry is left, the next after 00:00:00.",
            "failed; no retries are left, so the cluster raises an incident.",
        ]));
    }

    [Test]
    public async Task Handle_ReturnsAFailure_LogsItsReasonAndWhatFollows()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.FromResult(JobOutcome.Fail("not today", retries: 0)));

        await stage.StartAsync();
        await WorkerStage.WhenAsync(() => worker.State.Failed == 1);

        Assert.That(
            Failures(stage).Select(Ending), Is.EqualTo(["failed it (not today); no retries are left, so the cluster raises an incident."]));
    }

    [Test]
    public async Task Handle_Generators_DecideByJobAndException()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken _) => Task.FromException(new TimeoutException("too slow")),
            options =>
            {
                options.RetryBackOffGenerator = (job, error) => error is TimeoutException ? TimeSpan.FromHours(job.Retries) : null;
                options.RetriesGenerator = (job, error) => error is TimeoutException ? job.Retries + 5 : null;
            });

        await stage.StartAsync();
        await WorkerStage.WhenAsync(() => worker.State.Failed == 1);

        Assert.That(Failures(stage).Select(Ending), Is.EqualTo(["failed; 7 retries are left, the next after 02:00:00."]));
        await WorkerStage.WhenAsync(() => stage.Camunda.Jobs.Search().FirstOrDefaultAsync().GetAwaiter().GetResult()!.Retries == 7);
    }

    [Test]
    public async Task Handle_FailureWithOwnRetries_CountsMoreThanTheGenerators()
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken _) => Task.FromException(new JobFailedException(
                "no", retries: 3, retryBackOff: TimeSpan.FromHours(1))),
            options => (options.RetryBackOffGenerator, options.RetriesGenerator) = ((_, _) => TimeSpan.FromHours(9), (_, _) => 9));

        await stage.StartAsync();
        await WorkerStage.WhenAsync(() => worker.State.Failed == 1);

        Assert.That(Failures(stage).Select(Ending), Is.EqualTo(["failed; 3 retries are left, the next after 01:00:00."]));
    }

    private static IEnumerable<TestCaseData> BadGenerators =>
    [
        new TestCaseData(
            (Action<JobWorkerOptions>)(options => options.RetriesGenerator = (_, _) => throw new InvalidOperationException("oops")),
            "RetriesGenerator",
            "oops")
            .SetArgDisplayNames("retries throw"),
        new TestCaseData(
            (Action<JobWorkerOptions>)(options => options.RetriesGenerator = (_, _) => -1),
            "RetriesGenerator",
            "RetriesGenerator returned -1. It must not be negative.")
            .SetArgDisplayNames("retries negative"),
        new TestCaseData(
            (Action<JobWorkerOptions>)(options => options.RetryBackOffGenerator = (_, _) => throw new InvalidOperationException("oops")),
            "RetryBackOffGenerator",
            "oops")
            .SetArgDisplayNames("back-off throws"),
        new TestCaseData(
            (Action<JobWorkerOptions>)(options => options.RetryBackOffGenerator = (_, _) => TimeSpan.FromSeconds(-1)),
            "RetryBackOffGenerator",
            "RetryBackOffGenerator returned -00:00:01. It must not be negative.")
            .SetArgDisplayNames("back-off negative"),
    ];

    [TestCaseSource(nameof(BadGenerators))]
    public async Task Handle_GeneratorFails_ThePlainOptionApplies(Action<JobWorkerOptions> configure, string generator, string reason)
    {
        await using var stage = await WorkerStage.OpenAsync();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<JsonVariables> _, CancellationToken _) => Task.FromException(new TimeoutException("too slow")),
            options =>
            {
                options.RetryBackOff = TimeSpan.FromHours(1);
                configure(options);
            });

        await stage.StartAsync();
        await WorkerStage.WhenAsync(() => worker.State.Failed == 1);

        Assert.That(Failures(stage).Select(Ending), Is.EqualTo(["failed; 1 retry is left, the next after 01:00:00."]));
        var record = stage.Records.Single(record => record.Id.Id == 41);
        Assert.That((record.Level, record.Exception!.Message), Is.EqualTo((LogLevel.Error, reason)));
        Assert.That(record.Message, Does.StartWith($"{generator} failed for job").And.EndWith("the plain option applies."));
    }

    [Test]
    public async Task Handle_LogsAboutAJob_AreInItsScope()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var seen = new TaskCompletionSource<JobKey>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<JsonVariables> job, CancellationToken _) =>
        {
            seen.TrySetResult(job.Key);
            return Task.FromException(new TimeoutException("too slow"));
        });

        var instance = await stage.StartAsync();
        string key = (await seen.Task.InTimeAsync()).ToString();
        await WorkerStage.WhenAsync(() => Failures(stage).Any());

        var scope = Failures(stage).First()
            .Scopes.OfType<IEnumerable<KeyValuePair<string, object?>>>()
            .Single()
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.That(scope, Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["JobKey"] = key,
            ["JobType"] = "work",
            ["ProcessInstanceKey"] = instance.ToString(),
            ["ElementId"] = "task",
        }));
    }

    private static IEnumerable<FakeLogRecord> Failures(WorkerStage stage) => stage.Records.Where(record => record.Id.Id is 25 or 40);

    private static string Ending(FakeLogRecord record) => record.Message[record.Message.IndexOf("failed", StringComparison.Ordinal)..];
}
