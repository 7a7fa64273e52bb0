using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[Parallelizable(ParallelScope.All)]
public sealed class JobMockTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Test]
    public async Task Steps_SeveralJobs_AreDoneOneAfterTheOtherAndTheLastRemains()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        WorkerMock mock = stage.Test.MockWorker("work").Completes(new { n = 1 }).Completes(new { n = 2 });

        int[] results = new int[3];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = await (await stage.StartAsync()).GetVariableAsync<int>("n");
        }

        Assert.That(results, Is.EqualTo(new[] { 1, 2, 2 }));
        Assert.That(mock.Jobs, Has.Count.EqualTo(3));
        Assert.That(mock.Type, Is.EqualTo("work"));
    }

    [Test]
    public async Task Fails_ThenCompletes_RetriesTheJobAtOnce()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        WorkerMock mock = stage.Test.MockWorker("work").Fails().Fails(message: "still").Completes();

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeCompletedAsync();
        Assert.That(mock.Jobs.Select(job => job.Retries), Is.EqualTo(new[] { 3, 2, 1 }));
    }

    [Test]
    public async Task Fails_UntilNoRetriesAreLeft_RaisesAnIncidentThatCanBeResolved()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        WorkerMock mock = stage.Test.MockWorker("work").Fails().Fails().Fails(message: "out of paper").Completes();
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveIncidentAsync(IncidentErrorType.JobNoRetries, "out of paper", "task");
        Assert.That(mock.Jobs, Has.Count.EqualTo(3));
        await instance.Incident().ResolveAsync();

        await instance.Should.BeCompletedAsync();
    }

    [Test]
    public async Task Fails_WithTheSameRetriesForever_DoesNotHang()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        WorkerMock mock = stage.Test.MockWorker("work").Fails(retries: 3);

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        Assert.That(mock.Jobs, Has.Count.EqualTo(1));
        await instance.Should.BeActiveAsync();
        Assert.That(mock.Jobs, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Fails_WithABackOff_IsRetriedWhenTheTimeHasPassed()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        WorkerMock mock = stage.Test.MockWorker("work").Fails(retries: 2, retryBackOff: Hour).Completes();
        ProcessInstanceUnderTest instance = await stage.StartAsync();
        await instance.Should.HaveJobAsync("work", retries: 2);

        await stage.Test.AdvanceAsync(Hour - TimeSpan.FromMinutes(1));
        Assert.That(mock.Jobs, Has.Count.EqualTo(1));
        await stage.Test.AdvanceAsync(TimeSpan.FromMinutes(1));

        await instance.Should.BeCompletedAsync();
        Assert.That(mock.Jobs, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task FailAsync_WithABackOff_HoldsTheMockBackToo()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        ProcessInstanceUnderTest instance = await stage.StartAsync();
        await instance.Job("work").FailAsync(retryBackOff: Hour);
        WorkerMock mock = stage.Test.MockWorker("work");

        await instance.Should.BeActiveAsync();
        Assert.That(mock.Jobs, Is.Empty);
        await stage.Test.AdvanceAsync(Hour);

        await instance.Should.BeCompletedAsync();
    }

    [Test]
    public async Task ThrowsError_WithVariables_GivesThemToTheEvent()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync(KitModels.Order);
        test.MockWorker("charge-card").ThrowsError("CARD_DECLINED", "no money", new { reason = "limit" });

        ProcessInstanceUnderTest order = await test.StartAsync(new { total = 5 });

        await order.Should.HaveCompletedAsync("declined", "rejected", inOrder: true);
        await order.Should.HaveVariableAsync("reason", "limit");
    }

    [Test]
    public async Task ThrowsError_ThatNothingCatches_RaisesAnIncidentThatCanBeResolved()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        stage.Test.MockWorker("work").ThrowsError("NOBODY").Completes();
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveIncidentAsync(IncidentErrorType.UnhandledErrorEvent, "NOBODY");
        await instance.Incident().ResolveAsync();

        await instance.Should.BeCompletedAsync();
    }

    [Test]
    public void Steps_InvalidArguments_AreRefusedWhereTheyAreConfigured()
    {
        WorkerMock mock = new("work");

        Assert.That(() => mock.ThrowsError(""), Throws.ArgumentException);
        Assert.That(() => mock.Fails(retries: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => mock.Fails(retryBackOff: -Hour), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => mock.Handles((Func<Job<JsonVariables>, object?>)null!), Throws.ArgumentNullException);
        Assert.That(() => mock.Handles((Action<Job<JsonVariables>>)null!), Throws.ArgumentNullException);
        Assert.That(() => mock.Handles((IJobHandler<JsonVariables>)null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task WithExampleData_OfTheModel_CompletesWithIt()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync(KitModels.Order);
        test.MockWorker("charge-card").WithExampleData();

        ProcessInstanceUnderTest order = await test.StartAsync(new { total = 5 });

        await order.Should.HaveVariableAsync("receipt", "R-example");
    }

    [Test]
    public async Task WithExampleData_ElementWithoutAny_FailsTheJobWithTheReason()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        stage.Test.MockWorker("work").WithExampleData();

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveIncidentAsync(message: "The element 'task' has no example data.");
    }

    [Test]
    public async Task MockWorker_TwiceForAType_ReplacesTheFirst()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        WorkerMock first = stage.Test.MockWorker("work").Completes(new { n = 1 });
        stage.Test.MockWorker("work").Completes(new { n = 2 });

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveVariableAsync("n", 2);
        Assert.That(first.Jobs, Is.Empty);
    }

    [Test]
    public async Task MockWorker_WhenTheJobWaitsAlready_DoesItWithTheNextAssertion()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        stage.Test.MockWorker("work").Completes(new { n = 1 });

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveVariableAsync("n", 1);
    }

    [Test]
    public async Task Job_InAMultiInstanceInASubProcess_SeesTheInnermostVariables()
    {
        (string, string) each = ModelBuilder.With(
            ModelBuilder.Job("each", more: ModelBuilder.Mapping("""<zeebe:input source="=item + 100" target="d"/>""")),
            ModelBuilder.Loop("inputCollection=\"=items\" inputElement=\"item\""));
        (string, string) sub = KitModels.Sub(
            "sub",
            ModelBuilder.Extensions(ModelBuilder.Mapping("""<zeebe:input source="=2" target="b"/><zeebe:input source="=2" target="c"/>""")),
            each);
        await using KitStage stage = await KitStage.OpenAsync(ModelBuilder.Line("p", sub));
        List<string> seen = [];
        stage.Test.MockWorker("work").Handles((Job<Seen> job) => seen.Add(job.Variables.ToString()));

        ProcessInstanceUnderTest instance = await stage.StartAsync(new { a = 1, b = 1, c = 1, item = 0, items = new[] { 3, 4 } });

        await instance.Should.BeCompletedAsync();
        Assert.That(seen, Is.EqualTo(new[] { "1 2 2 103 3", "1 2 2 104 4" }));
    }

    [Test]
    public async Task Job_InACalledInstance_IsDone()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest child = await cluster.DeployTextAsync("child.bpmn", KitModels.OneTask("deep", "child"));
        await using ProcessTest middle = await cluster.DeployTextAsync("middle.bpmn", KitModels.Calls("middle", "child"));
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.Calls("p", "middle"));
        WorkerMock mock = test.MockWorker("deep").Completes(new { found = true });

        ProcessInstanceUnderTest instance = await test.StartAsync();

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveVariableAsync("found", true);
        ProcessInstanceUnderTest deepest = await (await instance.CalledInstanceAsync("middle")).CalledInstanceAsync("child");
        Assert.That(mock.Jobs.Single().ProcessInstanceKey, Is.EqualTo(deepest.Key));
    }

    [Test]
    public async Task Job_OfAProcessThatTheTestHasNotDeployed_IsDoneInItsCalledInstancesToo()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest others = await cluster.DeployTextAsync("child.bpmn", KitModels.OneTask("deep", "child"));
        await using ProcessTest caller = await cluster.DeployTextAsync("caller.bpmn", KitModels.Calls("caller", "child"));
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask());
        test.MockWorker("deep");

        ProcessInstanceUnderTest instance = await test.StartAsync("caller");

        await instance.Should.BeCompletedAsync();
    }

    [Test]
    public async Task Job_OfAnAdHocSubProcess_ActivatesWhatItsResultSays()
    {
        (string Id, string Xml) adHoc = new ModelBuilder("adhoc").Add(ModelBuilder.Job("a", "a")).Add(ModelBuilder.Job("b", "b")).ToAdHoc();
        await using KitStage stage = await KitStage.OpenAsync(ModelBuilder.Line("p", adHoc));
        JobResultActivateElement element = new() { ElementId = "a", Variables = JsonVariables.From(new { note = 1 }) };
        stage.Test.MockWorker("steer")
            .Completes(result: new JobResultAdHocSubProcess { ActivateElements = [element] })
            .Completes(result: new JobResultAdHocSubProcess { IsCompletionConditionFulfilled = true });
        WorkerMock inner = stage.Test.MockWorker("a");

        ProcessInstanceUnderTest instance = await stage.StartAsync(new { note = 0 });

        await instance.Should.BeCompletedAsync();
        await instance.Should.NotHaveActivatedAsync("b");
        Assert.That(inner.Jobs.Single().RawVariables.Get<int>("note"), Is.EqualTo(1));
    }

#if CAMUNDA_8_10_OR_GREATER
    [Test]
    public async Task Job_CompletedWithABusinessId_SetsItOnTheInstance()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        stage.Test.MockWorker("work").Handles(_ => JobOutcome.CompleteWithBusinessId(BusinessId.Parse("A-1")));

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeCompletedAsync();
        Assert.That((await instance.TakeSnapshotAsync()).Instance.BusinessId?.Value, Is.EqualTo("A-1"));
    }

#endif
    private sealed record Seen(int A, int B, int C, int D, int Item)
    {
        public override string ToString() => $"{A} {B} {C} {D} {Item}";
    }
}
