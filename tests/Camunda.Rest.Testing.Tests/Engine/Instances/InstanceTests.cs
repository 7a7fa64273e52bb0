using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Instances;

[Parallelizable(ParallelScope.All)]
internal sealed class InstanceTests
{
    private static readonly ModelBuilder Model = ModelBuilder.Line("p", ModelBuilder.Job("a", "first"), ModelBuilder.Job("b", "second"));

    [Test]
    public async Task Create_ById_StartsTheLatestVersion()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model, new ModelBuilder("p").Start());
        CreatedInstance created = await CreateAsync(harness, new() { ProcessDefinitionId = "p", Tags = ["t"], BusinessId = "b" });

        Assert.Multiple(() =>
        {
            Assert.That(created.Instance.Process.Definition.Version, Is.EqualTo(2));
            Assert.That(created.Instance.Process.Tags, Is.EqualTo(new[] { "t" }));
            Assert.That(created.Instance.Process.BusinessId, Is.EqualTo("b"));
            Assert.That(created.Instance.Process.RootProcessInstanceKey, Is.EqualTo(created.Instance.Process.ProcessInstanceKey));
            Assert.That(created.Instance.StartDate, Is.EqualTo(EngineHarness.Start));
            Assert.That(created.Variables, Is.Empty);
        });
    }

    [Test]
    public async Task Create_ByIdAndVersion_StartsThatVersion()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model, new ModelBuilder("p").Start());
        CreatedInstance created = await CreateAsync(harness, new() { ProcessDefinitionId = "p", Version = 1 });
        Assert.That(created.Instance.Process.Definition.Version, Is.EqualTo(1));
    }

    [Test]
    public async Task Create_ByKey_StartsThatDefinition()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model, new ModelBuilder("p").Start());
        long key = harness.Snapshot.ProcessDefinitions.Keys.First();
        CreatedInstance created = await CreateAsync(harness, new() { ProcessDefinitionKey = key });
        Assert.That(created.Instance.Process.Definition.ProcessDefinitionKey, Is.EqualTo(key));
    }

    [Test]
    public async Task Create_Unknown_IsNotFound()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await EngineHarness.AssertRejectedAsync(
            CreateAsync(harness, new() { ProcessDefinitionId = "q" }), RejectionKind.NotFound, "the id 'q' in the tenant '<default>'");
        await EngineHarness.AssertRejectedAsync(
            CreateAsync(harness, new() { ProcessDefinitionId = "p", Version = 7 }), RejectionKind.NotFound, "the version 7");
        await EngineHarness.AssertRejectedAsync(
            CreateAsync(harness, new() { ProcessDefinitionKey = 1 }), RejectionKind.NotFound, "the key 1");
        await EngineHarness.AssertRejectedAsync(
            CreateAsync(harness, new() { ProcessDefinitionId = "p", TenantId = "acme" }), RejectionKind.NotFound, "the tenant 'acme'");
        await EngineHarness.AssertRejectedAsync(
            CreateAsync(harness, new()), RejectionKind.InvalidArgument, "either a processDefinitionKey or a processDefinitionId");
    }

    [Test]
    public async Task Create_EndsAfterAnUnknownElement_IsRejected()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await EngineHarness.AssertRejectedAsync(
            CreateAsync(harness, new() { ProcessDefinitionId = "p", EndsAfter = ["nowhere"] }),
            RejectionKind.InvalidArgument,
            "cannot be terminated after 'nowhere': it has no such element");
        Assert.That(harness.Snapshot.ProcessInstances, Is.Empty);
    }

    [Test]
    public async Task Create_WithStartInstructions_BeginsThere()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await CreateAsync(harness, new() { ProcessDefinitionId = "p", StartInstructions = ["b", "b"] });

        Assert.That(harness.Trace, Is.EqualTo(new[] { "b Active", "b Active" }));
        Assert.That(await harness.ActivateAsync("second"), Has.Count.EqualTo(2));
    }

    [TestCase("gone", "it has no such element")]
    [TestCase("start", "that is a start event")]
    public async Task Create_StartInstructionThatCannotBe_IsRefused(string elementId, string reason)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await EngineHarness.AssertRejectedAsync(
            CreateAsync(harness, new() { ProcessDefinitionId = "p", StartInstructions = [elementId] }),
            RejectionKind.InvalidArgument,
            reason);
    }

    [Test]
    public async Task Cancel_Active_TerminatesEverything()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Parallel("fork")
            .Add(ModelBuilder.Job("a"))
            .Add(ModelBuilder.User("u"))
            .Exclusive("x")
            .End()
            .Chain("start", "fork", "a").Chain("fork", "u").Chain("fork", "x").Flow("x", "end", "=missing");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        Assert.That(harness.Instance(key).HasIncident, Is.True);

        harness.Time.Advance(TimeSpan.FromSeconds(1));
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(
                harness.Trace, Is.EqualTo(new[] { "start Completed", "fork Completed", "a Terminated", "u Terminated", "x Terminated" }));
            Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Terminated));
            Assert.That(harness.Instance(key).HasIncident, Is.False);
            Assert.That(harness.Instance(key).EndDate, Is.EqualTo(EngineHarness.Start.AddSeconds(1)));
            Assert.That(harness.Job(job).State, Is.EqualTo(JobState.Canceled));
            Assert.That(harness.Job(job).EndTime, Is.EqualTo(EngineHarness.Start.AddSeconds(1)));
            Assert.That(harness.Snapshot.UserTasks.Values.Single().State, Is.EqualTo(UserTaskState.Canceled));
            Assert.That(harness.Snapshot.Incidents.Values.Single().State, Is.EqualTo(IncidentState.Resolved));
        });
        await EngineHarness.AssertRejectedAsync(
            harness.CompleteAsync(job), RejectionKind.NotFound, $"no open job with the key {job.Job.JobKey}");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CancelInstanceAsync(key, CancellationToken.None), RejectionKind.NotFound, $"{key}");

        harness.Time.Advance(TimeSpan.FromHours(1));
        Assert.That(await harness.ActivateAsync(), Is.Empty, "the lock's end must not bring a cancelled job back");
    }

    [Test]
    public async Task Await_Completion_GivesTheVariables()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        Task<CreatedInstance> created = CreateAsync(
            harness, new() { ProcessDefinitionId = "p", Variables = EngineHarness.Json("""{"a":1}"""), AwaitCompletion = true });
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"b":2.50}""");

        CreatedInstance result = await created;
        Assert.That(result.Variables.ToJsonString(), Is.EqualTo("""{"a":1,"b":2.50}"""));
        Assert.That(result.Instance.State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Await_CompletionAtOnce_GivesTheWantedVariables()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p"));
        CreatedInstance result = await CreateAsync(
            harness,
            new()
            {
                ProcessDefinitionId = "p",
                Variables = EngineHarness.Json("""{"a":1,"b":2}"""),
                AwaitCompletion = true,
                FetchVariables = ["b", "c"],
            });
        Assert.That(result.Variables.ToJsonString(), Is.EqualTo("""{"b":2}"""));
    }

    [TestCase(0, 10)]
    [TestCase(30, 30)]
    public async Task Await_TooLong_TimesOutAndTheInstanceGoesOn(int requestTimeoutSeconds, int expectedSeconds)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        Task<CreatedInstance> created = CreateAsync(
            harness,
            new() { ProcessDefinitionId = "p", AwaitCompletion = true, RequestTimeout = TimeSpan.FromSeconds(requestTimeoutSeconds) });
        harness.Time.Advance(TimeSpan.FromSeconds(expectedSeconds) - TimeSpan.FromMilliseconds(1));
        Assert.That(created.IsCompleted, Is.False);

        harness.Time.Advance(TimeSpan.FromMilliseconds(1));
        await EngineHarness.AssertRejectedAsync(created, RejectionKind.Timeout, "did not complete in time");
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Snapshot.ProcessInstances.Values.Single().State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Await_Cancelled_IsRefused()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        Task<CreatedInstance> created = CreateAsync(harness, new() { ProcessDefinitionId = "p", AwaitCompletion = true });
        await harness.Engine.CancelInstanceAsync(harness.Snapshot.ProcessInstances.Keys.Single(), CancellationToken.None);
        await EngineHarness.AssertRejectedAsync(created, RejectionKind.InvalidState, "was cancelled before it completed");
    }

    [Test]
    public async Task Await_CallerLeaves_TheInstanceGoesOn()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        using CancellationTokenSource caller = new();
        Task<CreatedInstance> created = harness.Engine.CreateInstanceAsync(
            new() { ProcessDefinitionId = "p", AwaitCompletion = true }, caller.Token);
        await caller.CancelAsync();

        await Assert.ThatAsync(() => created, Throws.InstanceOf<OperationCanceledException>());
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Snapshot.ProcessInstances.Values.Single().State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    private static Task<CreatedInstance> CreateAsync(EngineHarness harness, CreateInstance command) =>
        harness.Engine.CreateInstanceAsync(command, CancellationToken.None);
}
