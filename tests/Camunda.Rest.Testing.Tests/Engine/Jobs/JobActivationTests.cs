using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Jobs;

[Parallelizable(ParallelScope.All)]
internal sealed class JobActivationTests
{
    private static readonly ModelBuilder Model = ModelBuilder.Line(
        "p", ModelBuilder.Job("a", more: """<zeebe:taskHeaders><zeebe:header key="k" value="v"/></zeebe:taskHeaders>"""));

    [Test]
    public async Task Activate_Job_LocksItForTheWorker()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        long instance = await harness.StartAsync();
        ActivatedJob activated = await harness.ActivateOneAsync();

        JobRecord job = activated.Job;
        Assert.Multiple(() =>
        {
            Assert.That(job.Type, Is.EqualTo("work"));
            Assert.That(job.Kind, Is.EqualTo(JobKind.BpmnElement));
            Assert.That(job.ListenerEvent, Is.EqualTo(JobListenerEventType.Unspecified));
            Assert.That(job.State, Is.EqualTo(JobState.Created));
            Assert.That(job.ElementId, Is.EqualTo("a"));
            Assert.That(job.ElementInstanceKey, Is.EqualTo(harness.Snapshot.ElementInstances.Keys.Last()));
            Assert.That(job.Process.ProcessInstanceKey, Is.EqualTo(instance));
            Assert.That(job.Process.Definition.Version, Is.EqualTo(1));
            Assert.That(job.Retries, Is.EqualTo(3));
            Assert.That(job.Worker, Is.EqualTo("worker"));
            Assert.That(job.Deadline, Is.EqualTo(EngineHarness.Start.AddSeconds(60)));
            Assert.That(job.CustomHeaders, Is.EqualTo(new Dictionary<string, string> { ["k"] = "v" }));
            Assert.That(job.CreationTime, Is.EqualTo(EngineHarness.Start));
            Assert.That(harness.Job(activated), Is.EqualTo(job));
        });
        Assert.That(await harness.ActivateAsync(), Is.Empty);
    }

    [Test]
    public async Task Activate_TypeAndRetriesByExpression_AreEvaluated()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p", ModelBuilder.Job("a", "=&quot;ship-&quot; + carrier", "=tries * 2")));
        await harness.StartAsync(variables: """{"carrier":"x","tries":2}""");
        Assert.That((await harness.ActivateOneAsync("ship-x")).Job.Retries, Is.EqualTo(4));
    }

    [Test]
    public async Task Activate_More_GivesTheOldestUpToTheMaximum()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        long[] instances = [await harness.StartAsync(), await harness.StartAsync(), await harness.StartAsync()];
        Assert.That((await harness.ActivateAsync(max: 2)).Select(job => job.Job.Process.ProcessInstanceKey), Is.EqualTo(instances[..2]));
        Assert.That((await harness.ActivateAsync(max: 2)).Select(job => job.Job.Process.ProcessInstanceKey), Is.EqualTo(instances[2..]));
    }

    [Test]
    public async Task Activate_HigherPriority_ComesFirst()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        long second = await harness.StartAsync();
        await harness.Engine.UpdateJobAsync(new(harness.Snapshot.Jobs.Keys.Last()) { Priority = 5 }, CancellationToken.None);
        Assert.That((await harness.ActivateAsync(max: 1)).Single().Job.Process.ProcessInstanceKey, Is.EqualTo(second));
    }

    [TestCase("", 1000, 1, "The job type must not be empty.")]
    [TestCase("work", 0, 1, "longer than 0 ms, but is 0 ms")]
    [TestCase("work", 1000, 0, "at least 1, but is 0")]
    public async Task Activate_InvalidRequest_IsRefused(string type, int lockMilliseconds, int max, string expected)
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.ActivateJobsAsync(
                new() { Type = type, Timeout = TimeSpan.FromMilliseconds(lockMilliseconds), MaxJobsToActivate = max },
                CancellationToken.None),
            RejectionKind.InvalidArgument,
            expected);
    }

    [Test]
    public async Task Activate_Tenants_GivesTheirJobsOnly()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.DeployAsync(Model, "acme");
        await harness.StartAsync();
        await harness.Engine.CreateInstanceAsync(new() { ProcessDefinitionId = "p", TenantId = "acme" }, CancellationToken.None);

        Assert.That(await TenantsAsync(["other"]), Is.Empty);
        Assert.That(await TenantsAsync([]), Is.EqualTo(new[] { "<default>" }));
        Assert.That(await TenantsAsync(null), Is.EqualTo(new[] { "acme" }));

        async Task<IEnumerable<string>> TenantsAsync(string[]? tenants) => (await harness.Engine.ActivateJobsAsync(
            new()
            {
                Type = "work",
                Timeout = TimeSpan.FromMinutes(1),
                MaxJobsToActivate = 10,
                TenantIds = tenants,
                RequestTimeout = TimeSpan.FromMilliseconds(-1),
            },
            CancellationToken.None)).Select(job => job.Job.Process.TenantId);
    }

    [Test]
    public async Task Lock_Ended_GivesTheJobToTheNext()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob first = (await harness.ActivateAsync(lockSeconds: 5)).Single();

        harness.Time.Advance(TimeSpan.FromMilliseconds(4999));
        Assert.That(await harness.ActivateAsync(), Is.Empty);

        harness.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(harness.Job(first).State, Is.EqualTo(JobState.TimedOut));
        Assert.That(harness.Job(first).Deadline, Is.Null);
        Assert.That((await harness.ActivateOneAsync()).Job.JobKey, Is.EqualTo(first.Job.JobKey));
    }

    [Test]
    public async Task Lock_EndedAndNotTakenAgain_CompletionIsStillAccepted()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        harness.Time.Advance(TimeSpan.FromHours(1));
        await harness.CompleteAsync(job);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(await harness.ActivateAsync(), Is.Empty);
    }

    [Test]
    public async Task Lock_OfAnEarlierActivation_DoesNotEndTheNext()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        await harness.FailAsync((await harness.ActivateAsync(lockSeconds: 60)).Single(), retries: 2);
        harness.Time.Advance(TimeSpan.FromSeconds(50));
        ActivatedJob again = (await harness.ActivateAsync(lockSeconds: 60)).Single();

        harness.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.That(harness.Job(again).Phase, Is.EqualTo(JobPhase.Activated));
        Assert.That(await harness.ActivateAsync(), Is.Empty);
    }

    [Test]
    public async Task Lock_Extended_HoldsLonger()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob job = (await harness.ActivateAsync(lockSeconds: 5)).Single();
        harness.Time.Advance(TimeSpan.FromSeconds(3));
        await harness.Engine.UpdateJobAsync(new(job.Job.JobKey) { Timeout = TimeSpan.FromSeconds(5) }, CancellationToken.None);
        Assert.That(harness.Job(job).Deadline, Is.EqualTo(EngineHarness.Start.AddSeconds(8)));

        harness.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.That(await harness.ActivateAsync(), Is.Empty);
        harness.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await harness.ActivateAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Poll_JobAppears_GetsItAtOnce()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        Task<IReadOnlyList<ActivatedJob>> poll = harness.PollAsync();
        Assert.That(poll.IsCompleted, Is.False);

        long key = await harness.StartAsync();
        Assert.That((await poll).Single().Job.Process.ProcessInstanceKey, Is.EqualTo(key));
    }

    [TestCase(0, 10)]
    [TestCase(25, 25)]
    public async Task Poll_NoJob_EndsEmptyInTime(int waitSeconds, int expectedSeconds)
    {
        await using EngineHarness harness = new();
        Task<IReadOnlyList<ActivatedJob>> poll = harness.PollAsync(waitSeconds: waitSeconds);
        harness.Time.Advance(TimeSpan.FromSeconds(expectedSeconds) - TimeSpan.FromMilliseconds(1));
        Assert.That(poll.IsCompleted, Is.False);

        harness.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(await poll, Is.Empty);
    }

    [Test]
    public async Task Poll_LongerThanTimersRun_EndsInTime()
    {
        await using EngineHarness harness = new();
        Task<IReadOnlyList<ActivatedJob>> poll = harness.PollAsync(waitSeconds: TimeSpan.FromDays(3).TotalSeconds);
        harness.Time.Advance(TimeSpan.FromDays(1));
        harness.Time.Advance(TimeSpan.FromDays(1));
        Assert.That(poll.IsCompleted, Is.False);
        harness.Time.Advance(TimeSpan.FromDays(1));
        Assert.That(await poll, Is.Empty);
    }

    [Test]
    public async Task Poll_EndlessTimes_DoNotOverflow()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        Task<IReadOnlyList<ActivatedJob>> poll = harness.Engine.ActivateJobsAsync(
            new() { Type = "work", Timeout = TimeSpan.MaxValue, MaxJobsToActivate = 1, RequestTimeout = TimeSpan.MaxValue },
            CancellationToken.None);
        harness.Time.Advance(TimeSpan.FromDays(400));
        Assert.That(poll.IsCompleted, Is.False);
        await harness.StartAsync();
        Assert.That((await poll).Single().Job.Deadline?.Year, Is.EqualTo(9999));
    }

    [Test]
    public async Task Poll_Several_AreServedInTheirOrder()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        Task<IReadOnlyList<ActivatedJob>> other = harness.PollAsync("other");
        Task<IReadOnlyList<ActivatedJob>> first = harness.PollAsync();
        Task<IReadOnlyList<ActivatedJob>> second = harness.PollAsync();

        long one = await harness.StartAsync();
        Assert.That((await first).Single().Job.Process.ProcessInstanceKey, Is.EqualTo(one));
        Assert.That(second.IsCompleted, Is.False);
        long two = await harness.StartAsync();
        Assert.That((await second).Single().Job.Process.ProcessInstanceKey, Is.EqualTo(two));
        Assert.That(other.IsCompleted, Is.False);
    }

    [Test]
    public async Task Poll_LockOfAnotherEnds_GetsThatJob()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob taken = (await harness.ActivateAsync(lockSeconds: 5)).Single();
        Task<IReadOnlyList<ActivatedJob>> poll = harness.PollAsync();
        harness.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.That((await poll).Single().Job.JobKey, Is.EqualTo(taken.Job.JobKey));
    }

    [Test]
    public async Task Poll_CallerLeaves_LosesNoJob()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        using CancellationTokenSource caller = new();
        Task<IReadOnlyList<ActivatedJob>> poll = harness.PollAsync(cancellationToken: caller.Token);
        await caller.CancelAsync();
        await Assert.ThatAsync(() => poll, Throws.InstanceOf<OperationCanceledException>());

        await harness.StartAsync();
        Assert.That(await harness.ActivateAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Poll_JobAppearsWhileTheCallerLeaves_LosesNoJob()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        using CancellationTokenSource caller = new();
        Task<IReadOnlyList<ActivatedJob>> poll = harness.PollAsync(cancellationToken: caller.Token);

        // Runs before the engine hears that the caller has left: what was registered last is called first.
        Task<long>? start = null;
        caller.Token.Register(() => start = harness.StartAsync());
        await caller.CancelAsync();
        await start!;

        await Assert.ThatAsync(() => poll, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await harness.ActivateAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Poll_CallerIsGoneBeforeItsTokenSaysSo_GetsNoJob()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        bool hasLeft = false;
        ActivateJobs request = new() { Type = "work", Timeout = TimeSpan.FromMinutes(1), MaxJobsToActivate = 1, HasLeft = () => hasLeft };
        Task<IReadOnlyList<ActivatedJob>> waiting = harness.Engine.ActivateJobsAsync(request, CancellationToken.None);
        hasLeft = true;
        await harness.StartAsync();

        Assert.That(await harness.Engine.ActivateJobsAsync(request, CancellationToken.None), Is.Empty);
        Assert.That(await harness.ActivateAsync(), Has.Count.EqualTo(1));
        Assert.That(waiting.IsCompleted, Is.False);
    }

    [Test]
    public async Task Return_ActivationThatReachedNobody_IsAsIfItHadNotBeen()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob lost = await harness.ActivateOneAsync();

        await harness.Engine.ReturnJobsAsync([lost]);
        Assert.That((harness.Job(lost).State, harness.Job(lost).Deadline), Is.EqualTo((JobState.Created, (DateTimeOffset?)null)));
        Assert.That(await harness.ActivateAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Return_ActivationThatIsOver_LeavesTheNextOneAlone()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        ActivatedJob lost = (await harness.ActivateAsync(lockSeconds: 5)).Single();
        harness.Time.Advance(TimeSpan.FromSeconds(5));
        ActivatedJob next = await harness.ActivateOneAsync();

        await harness.Engine.ReturnJobsAsync([lost]);
        Assert.That(harness.Job(next), Is.EqualTo(next.Job));
        await harness.CompleteAsync(next);
        await harness.Engine.ReturnJobsAsync([lost, next]);
        Assert.That(harness.Job(next).Phase, Is.EqualTo(JobPhase.Ended));
    }

    [Test]
    public async Task Poll_Answered_TheSnapshotShowsTheLock()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        for (int i = 0; i < 200; i++)
        {
            Task<IReadOnlyList<ActivatedJob>> poll = harness.PollAsync();
            Task<JobRecord> seen = poll.ContinueWith(
                task => harness.Job(task.Result[0]), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            await Task.Run(() => harness.StartAsync());
            Assert.That((await seen).Phase, Is.EqualTo(JobPhase.Activated));
        }
    }

    [Test]
    public async Task Poll_Disposed_EndsWithTheEngine()
    {
        EngineHarness harness = new();
        Task<IReadOnlyList<ActivatedJob>> poll = harness.PollAsync();
        await harness.DisposeAsync();
        await harness.DisposeAsync();
        await Assert.ThatAsync(() => poll, Throws.TypeOf<ObjectDisposedException>());
        await Assert.ThatAsync(() => harness.PollAsync(), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => harness.Time.Advance(TimeSpan.FromDays(1)), Throws.Nothing);
    }

    [Test]
    public async Task Activate_ManyAtOnce_NobodyGetsAJobTwice()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        Task<Task<IReadOnlyList<ActivatedJob>>>[] polls = [.. Enumerable.Range(0, 50).Select(_ => PostPoll())];
        Task[] starts = [.. Enumerable.Range(0, 200).Select(_ => Task.Run(() => harness.StartAsync()))];
        Task<Task<IReadOnlyList<ActivatedJob>>>[] more = [.. Enumerable.Range(0, 50).Select(_ => PostPoll())];

        // Commands run in order: when this one is done, every poll has come and none waits longer than to the time that follows.
        Task<IReadOnlyList<ActivatedJob>>[] posted = [.. await Task.WhenAll(polls), .. await Task.WhenAll(more)];
        await Task.WhenAll(starts);
        await harness.ActivateAsync("nothing");
        harness.Time.Advance(TimeSpan.FromSeconds(10));

        List<long> keys = [.. (await Task.WhenAll(posted)).SelectMany(jobs => jobs).Select(job => job.Job.JobKey)];
        keys.AddRange((await harness.ActivateAsync(max: 1000)).Select(job => job.Job.JobKey));
        Assert.That(keys, Is.Unique);
        Assert.That(keys, Has.Count.EqualTo(200));

        // On the thread pool, and done as soon as the poll is posted.
        Task<Task<IReadOnlyList<ActivatedJob>>> PostPoll() =>
            Task.Factory.StartNew(
                () => harness.PollAsync(max: 5), CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
    }

    [Test]
    public async Task Activate_CallersThatLeaveAnyTime_LoseNoJob()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        List<CancellationTokenSource> callers = [.. Enumerable.Range(0, 100).Select(_ => new CancellationTokenSource())];
        Task<IReadOnlyList<ActivatedJob>>[] polls =
        [
            .. callers.Select(caller => Task.Run(() => harness.PollAsync(max: 1, cancellationToken: caller.Token))),
        ];
        Task[] starts = [.. Enumerable.Range(0, 100).Select(_ => Task.Run(() => harness.StartAsync()))];
        await Task.WhenAll([.. starts, .. callers.Select(caller => Task.Run(() => caller.CancelAsync()))]);

        List<long> keys = [];
        foreach (Task<IReadOnlyList<ActivatedJob>> poll in polls)
        {
            await Task.WhenAny(poll);
            keys.AddRange(poll.IsCompletedSuccessfully ? (await poll).Select(job => job.Job.JobKey) : []);
        }

        keys.AddRange((await harness.ActivateAsync(max: 1000)).Select(job => job.Job.JobKey));
        callers.ForEach(caller => caller.Dispose());
        Assert.That(keys, Is.Unique);
        Assert.That(keys, Has.Count.EqualTo(100));
    }
}
