using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Jobs;

[Parallelizable(ParallelScope.All)]
internal sealed class JobLeaseTests
{
    private const string Missing = "the leaseToken of that activation must be sent";
    private const string Stale = "not that of its last activation";
    private const string NoLease = "activated without a lease";

    private static readonly ModelBuilder Model = ModelBuilder.Line("p", ModelBuilder.Job("a"));

    public static IEnumerable<TestCaseData> Outcomes()
    {
        yield return Outcome(
            "complete", (engine, key, token) => engine.CompleteJobAsync(new(key) { LeaseToken = token }, CancellationToken.None));
        yield return Outcome(
            "fail", (engine, key, token) => engine.FailJobAsync(new(key, 1) { LeaseToken = token }, CancellationToken.None));
        yield return Outcome(
            "error", (engine, key, token) => engine.ThrowJobErrorAsync(new(key, "e") { LeaseToken = token }, CancellationToken.None));

        static TestCaseData Outcome(string name, Func<EngineCluster, long, string?, Task> report) =>
            new TestCaseData(report).SetArgDisplayNames(name);
    }

    [Test]
    public async Task Activate_WithLease_GivesATokenPerActivation()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob first = await harness.LeaseOneAsync(lockSeconds: 5);
        harness.Time.Advance(TimeSpan.FromSeconds(5));
        ActivatedJob second = await harness.LeaseOneAsync();

        Assert.That(first.Job.LeaseToken, Is.Not.Null.And.Not.Empty);
        Assert.That(second.Job.LeaseToken, Is.Not.Null.And.Not.Empty.And.Not.EqualTo(first.Job.LeaseToken));
    }

    [Test]
    public async Task Activate_WithoutLease_GivesNoTokenAndNoJobThatWasLeased()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        await harness.LeaseOneAsync(lockSeconds: 5);
        harness.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.That(await harness.ActivateAsync(), Is.Empty);

        await harness.StartAsync();
        Assert.That((await harness.ActivateOneAsync()).Job.LeaseToken, Is.Null);
    }

    [TestCaseSource(nameof(Outcomes))]
    public async Task Report_LeasedJob_TakesTheTokenOfTheLastActivationAlone(Func<EngineCluster, long, string?, Task> report)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob stale = await harness.LeaseOneAsync(lockSeconds: 5);
        harness.Time.Advance(TimeSpan.FromSeconds(5));
        ActivatedJob present = await harness.LeaseOneAsync();
        long key = present.Job.JobKey;

        await EngineHarness.AssertRejectedAsync(report(harness.Engine, key, null), RejectionKind.InvalidState, Missing);
        await EngineHarness.AssertRejectedAsync(report(harness.Engine, key, ""), RejectionKind.InvalidState, Missing);
        await EngineHarness.AssertRejectedAsync(report(harness.Engine, key, stale.Job.LeaseToken), RejectionKind.InvalidState, Stale);
        Assert.That(harness.Job(present), Is.EqualTo(present.Job));

        await report(harness.Engine, key, present.Job.LeaseToken);
        Assert.That(harness.Job(present).Phase, Is.Not.EqualTo(JobPhase.Activated));
    }

    [TestCaseSource(nameof(Outcomes))]
    public async Task Report_TokenForAJobWithoutLease_IsRefused(Func<EngineCluster, long, string?, Task> report)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        long key = (await harness.ActivateOneAsync()).Job.JobKey;

        await EngineHarness.AssertRejectedAsync(report(harness.Engine, key, "lease-1"), RejectionKind.InvalidState, NoLease);
        await report(harness.Engine, key, "");
    }

    [Test]
    public async Task Complete_LockEndedAndNotTakenAgain_TakesTheTokenStill()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        long instance = await harness.StartAsync();
        ActivatedJob job = await harness.LeaseOneAsync(lockSeconds: 5);
        harness.Time.Advance(TimeSpan.FromMinutes(1));

        await harness.Engine.CompleteJobAsync(new(job.Job.JobKey) { LeaseToken = job.Job.LeaseToken }, CancellationToken.None);
        Assert.That(harness.Instance(instance).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Update_LeasedJob_NeedsNoTokenButTheRightOneIfAny()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob job = await harness.LeaseOneAsync();
        UpdateJob update = new(job.Job.JobKey) { Timeout = TimeSpan.FromMinutes(5) };

        await EngineHarness.AssertRejectedAsync(Update("lease-1"), RejectionKind.InvalidState, Stale);
        Assert.That(harness.Job(job).Deadline, Is.EqualTo(job.Job.Deadline));
        await Update(job.Job.LeaseToken);
        Assert.That(harness.Job(job).Deadline, Is.EqualTo(EngineHarness.Start.AddMinutes(5)));
        await harness.Engine.UpdateJobAsync(new(job.Job.JobKey) { Retries = 9 }, CancellationToken.None);
        Assert.That(harness.Job(job).Retries, Is.EqualTo(9));

        Task Update(string? token) => harness.Engine.UpdateJobAsync(update with { LeaseToken = token }, CancellationToken.None);
    }

    [Test]
    public async Task Update_TokenForAJobWithoutLease_IsRefused()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        long key = (await harness.ActivateOneAsync()).Job.JobKey;

        await EngineHarness.AssertRejectedAsync(
            harness.Engine.UpdateJobAsync(new(key) { Retries = 9, LeaseToken = "lease-1" }, CancellationToken.None),
            RejectionKind.InvalidState,
            NoLease);
    }
}
