using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Jobs;

[Parallelizable(ParallelScope.All)]
internal sealed class JobLifecycleTests
{
    private static readonly ModelBuilder Model = ModelBuilder.Line("p", ModelBuilder.Job("a"));

    [Test]
    public async Task Complete_Job_EndsIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        harness.Time.Advance(TimeSpan.FromSeconds(2));
        await harness.CompleteAsync(job);

        JobRecord record = harness.Job(job);
        Assert.That(record.State, Is.EqualTo(JobState.Completed));
        Assert.That(record.EndTime, Is.EqualTo(EngineHarness.Start.AddSeconds(2)));
        Assert.That(record.LastUpdateTime, Is.EqualTo(EngineHarness.Start.AddSeconds(2)));
        Assert.That(record.Deadline, Is.Null);
    }

    [Test]
    public async Task Complete_Twice_IsNotFound()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.CompleteAsync(job);
        await EngineHarness.AssertRejectedAsync(
            harness.CompleteAsync(job), RejectionKind.NotFound, $"no open job with the key {job.Job.JobKey}");
    }

    [Test]
    public async Task Complete_NeverActivated_IsAccepted()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        long key = await harness.StartAsync();
        await harness.Engine.CompleteJobAsync(new(harness.Snapshot.Jobs.Keys.Single()), CancellationToken.None);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(await harness.ActivateAsync(), Is.Empty);
    }

    [Test]
    public async Task Complete_WithResult_IsRefused()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CompleteJobAsync(new(job.Job.JobKey) { Result = new ListenerResult() }, CancellationToken.None),
            RejectionKind.InvalidArgument,
            "takes no result");
        Assert.That(harness.Job(job).EndTime, Is.Null);
    }

    [Test]
    public async Task Fail_WithRetries_CanBeActivatedAtOnce()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.Engine.FailJobAsync(
            new(job.Job.JobKey, 2) { ErrorMessage = "no", Variables = EngineHarness.Json("""{"why":"x"}""") }, CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(harness.Job(job).State, Is.EqualTo(JobState.Failed));
            Assert.That(harness.Job(job).Retries, Is.EqualTo(2));
            Assert.That(harness.Job(job).ErrorMessage, Is.EqualTo("no"));
            Assert.That(harness.Job(job).HasFailedWithRetriesLeft, Is.True);
            Assert.That(harness.Job(job).Deadline, Is.Null);
            Assert.That(harness.Variables(job.Job.ElementInstanceKey), Is.EqualTo(new Dictionary<string, string> { ["why"] = "\"x\"" }));
        });
        Assert.That((await harness.ActivateOneAsync()).Variables.ToJsonString(), Is.EqualTo("""{"why":"x"}"""));
    }

    [Test]
    public async Task Fail_WithBackOff_WaitsAsLong()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.FailAsync(job, retries: 1, backOffSeconds: 30);
        await EngineHarness.AssertRejectedAsync(harness.CompleteAsync(job), RejectionKind.InvalidState, "it is in the state FAILED");
        Task<IReadOnlyList<ActivatedJob>> poll = harness.PollAsync(waitSeconds: 100);

        harness.Time.Advance(TimeSpan.FromMilliseconds(29_999));
        Assert.That(poll.IsCompleted, Is.False);
        harness.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(await poll, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Fail_NoRetries_RaisesAnIncidentUntilItIsResolved()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.FailAsync(job, retries: 0, message: "broken");

        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.Multiple(() =>
        {
            Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.JobNoRetries));
            Assert.That(incident.ErrorMessage, Is.EqualTo("broken"));
            Assert.That(incident.JobKey, Is.EqualTo(job.Job.JobKey));
            Assert.That(incident.ElementId, Is.EqualTo("a"));
            Assert.That(incident.ElementInstanceKey, Is.EqualTo(job.Job.ElementInstanceKey));
            Assert.That(incident.CreationTime, Is.EqualTo(EngineHarness.Start));
            Assert.That(harness.Instance(key).HasIncident, Is.True);
            Assert.That(harness.Snapshot.ElementInstances[job.Job.ElementInstanceKey].IncidentKey, Is.EqualTo(incident.IncidentKey));
            Assert.That(harness.Job(job).HasFailedWithRetriesLeft, Is.False);
        });
        Assert.That(await harness.ActivateAsync(), Is.Empty);
        await EngineHarness.AssertRejectedAsync(harness.CompleteAsync(job), RejectionKind.InvalidState, "it is in the state FAILED");
        await EngineHarness.AssertRejectedAsync(harness.FailAsync(job, 1), RejectionKind.InvalidState, "it is in the state FAILED");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None),
            RejectionKind.InvalidState,
            "has no retries left");

        await harness.Engine.UpdateJobAsync(new(job.Job.JobKey) { Retries = 2 }, CancellationToken.None);
        Assert.That(harness.Job(job).State, Is.EqualTo(JobState.RetriesUpdated));
        Assert.That(await harness.ActivateAsync(), Is.Empty, "retries alone do not resume it");
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        Assert.That(harness.Snapshot.Incidents.Values.Single().State, Is.EqualTo(IncidentState.Resolved));
        Assert.That(harness.Instance(key).HasIncident, Is.False);
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None),
            RejectionKind.NotFound,
            $"{incident.IncidentKey}");

        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Fail_NoRetriesAndNoMessage_SaysSo()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        await harness.FailAsync(await harness.ActivateOneAsync(), retries: -1);
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorMessage, Is.EqualTo("The job has no retries left."));
    }

    [Test]
    public async Task ThrowError_NothingCatches_RaisesAnIncident()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.Engine.ThrowJobErrorAsync(new(job.Job.JobKey, "NO_MONEY") { ErrorMessage = "sorry" }, CancellationToken.None);

        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.Multiple(() =>
        {
            Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.UnhandledErrorEvent));
            Assert.That(incident.ErrorMessage, Does.Contain("'NO_MONEY'").And.Contain("sorry"));
            Assert.That(harness.Job(job).State, Is.EqualTo(JobState.ErrorThrown));
            Assert.That(harness.Job(job).ErrorCode, Is.EqualTo("NO_MONEY"));
        });
        await EngineHarness.AssertRejectedAsync(harness.CompleteAsync(job), RejectionKind.InvalidState, "it is in the state ERROR_THROWN");

        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Update_Invalid_IsRefused()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        long key = harness.Snapshot.Jobs.Keys.Single();
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.UpdateJobAsync(new(key), CancellationToken.None), RejectionKind.InvalidArgument, "nothing to change");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.UpdateJobAsync(new(key) { Retries = 0 }, CancellationToken.None),
            RejectionKind.InvalidArgument,
            "at least 1, but are 0");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.UpdateJobAsync(new(key) { Timeout = TimeSpan.FromSeconds(1) }, CancellationToken.None),
            RejectionKind.InvalidState,
            "is not activated");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.UpdateJobAsync(new(1) { Retries = 1 }, CancellationToken.None), RejectionKind.NotFound, "the key 1");
    }

    [Test]
    public async Task Report_UnknownJob_IsNotFound()
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CompleteJobAsync(new(1), CancellationToken.None), RejectionKind.NotFound, "the key 1");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.FailJobAsync(new(1, 1), CancellationToken.None), RejectionKind.NotFound, "the key 1");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.ThrowJobErrorAsync(new(1, "E"), CancellationToken.None), RejectionKind.NotFound, "the key 1");
    }
}
