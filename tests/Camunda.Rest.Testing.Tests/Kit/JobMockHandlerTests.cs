using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Assertions;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

/// <summary>What a mock does with a job by a handler.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class JobMockHandlerTests
{
    private static IEnumerable<TestCaseData> Handlers()
    {
        yield return Case("Value", mock => mock.Handles(job => new { n = N(job) }));
        yield return Case("Async", mock => mock.Handles(async job =>
        {
            await Task.Yield();
            return new { n = N(job) };
        }));
        yield return Case("TaskOfT", mock => mock.Handles(job => Task.FromResult(new Result(N(job)))));
        yield return Case("ValueTaskOfT", mock => mock.Handles(job => new ValueTask<Result>(new Result(N(job)))));
        yield return Case("Outcome", mock => mock.Handles(job => JobOutcome.Complete(new { n = N(job) })));
        yield return Case("AsyncOutcome", mock => mock.Handles(async job =>
        {
            await Task.Yield();
            return JobOutcome.Complete(new { n = N(job) });
        }));
        yield return Case("Typed", mock => mock.Handles((Job<Input> job) => new Result(job.Variables.Given + 1)));
        yield return Case("TypedAsync", mock => mock.Handles<Input>(async job =>
        {
            await Task.Yield();
            return new Result(job.Variables.Given + 1);
        }));
        yield return Case("TypedTask", mock => mock.Handles<Input>(job => Task.FromResult(new Result(job.Variables.Given + 1))));
        yield return Case("Handler", mock => mock.Handles(new AddingHandler()));
    }

    [TestCaseSource(nameof(Handlers))]
    public async Task Handles_ThatReturnsAResult_CompletesWithIt(Action<WorkerMock> configure)
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        configure(stage.Test.MockWorker("work"));

        ProcessInstanceUnderTest instance = await stage.StartAsync(new { given = 4 });

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveVariableAsync("n", 5);
    }

    private static IEnumerable<TestCaseData> Actions()
    {
        yield return Case("Action", mock => mock.Handles(job => { _ = N(job); }));
        yield return Case("AsyncAction", mock => mock.Handles(async job =>
        {
            await Task.Yield();
            _ = N(job);
        }));
        yield return Case("Task", mock => mock.Handles(_ => Task.CompletedTask));
        yield return Case("ValueTask", mock => mock.Handles(_ => ValueTask.CompletedTask));
        yield return Case("Null", mock => mock.Handles(_ => (object?)null));
        yield return Case("TypedAction", mock => mock.Handles((Job<Input> job) => { _ = job.Variables.Given; }));
        yield return Case("TypedAsyncAction", mock => mock.Handles(async (Job<Input> job) =>
        {
            await Task.Yield();
            _ = job.Variables.Given;
        }));
        yield return Case("Handler", mock => mock.Handles(new CheckingHandler()));
    }

    [TestCaseSource(nameof(Actions))]
    public async Task Handles_ThatReturnsNothing_CompletesWithoutVariables(Action<WorkerMock> configure)
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        configure(stage.Test.MockWorker("work"));

        ProcessInstanceUnderTest instance = await stage.StartAsync(new { given = 4 });

        await instance.Should.BeCompletedAsync();
        Assert.That((await instance.TakeSnapshotAsync()).Variables.Select(variable => variable.Name), Is.EqualTo(new[] { "given" }));
    }

    private static IEnumerable<TestCaseData> Failures()
    {
        yield return Failure(
            "Throws", mock => mock.Handles(_ => throw new TimeoutException("no response")), "TimeoutException: no response");
        yield return Failure("ThrowsAsync", mock => mock.Handles(async _ =>
        {
            await Task.Yield();
            throw new TimeoutException("no response");
        }), "TimeoutException: no response");
        yield return Failure("JobFailed", mock => mock.Handles(_ => throw new JobFailedException("by choice", retries: 0)), "by choice");
        yield return Failure("Outcome", mock => mock.Handles(_ => JobOutcome.Fail("as an outcome", retries: 0)), "as an outcome");
        yield return Failure("OtherType", mock => mock.Handles<Unlike>(_ => (object?)null), "given");
        yield return Failure("NoObject", mock => mock.Handles(_ => 5), "The mock's result cannot be serialized as variables");
        yield return Failure("NoObjectAtAll", mock => mock.Completes("text"), "The mock's result cannot be serialized as variables");
        yield return Failure("Refused", mock => mock.Handles(_ => JobOutcome.Deny("no")), "rejected its outcome");
    }

    [TestCaseSource(nameof(Failures))]
    public async Task Handles_ThatFails_FailsTheJobUntilThereIsAnIncident(Action<WorkerMock> configure, string message)
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        configure(stage.Test.MockWorker("work"));

        ProcessInstanceUnderTest instance = await stage.StartAsync(new { given = 4 });

        await instance.Should.HaveIncidentAsync(IncidentErrorType.JobNoRetries, message, "task");
    }

    [Test]
    public async Task Handles_ThatThrowsABpmnError_ThrowsItFromTheJob()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync(KitModels.Order);
        test.MockWorker("charge-card").Handles(_ => throw new BpmnErrorException("CARD_DECLINED", variables: new { reason = "limit" }));

        ProcessInstanceUnderTest order = await test.StartAsync(new { total = 5 });

        await order.Should.HaveCompletedAsync("rejected");
        await order.Should.HaveVariableAsync("reason", "limit");
    }

    [Test]
    public async Task Handles_TheJob_IsAsAWorkerWouldReceiveIt()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync(KitModels.Order);
        ProcessInstanceUnderTest order = await test.StartAsync(new { total = 5 });
        await using CamundaClient client = cluster.CreateClient();
        JobActivationBuilder activation = client.Jobs.Activate("charge-card").WithWorker("real").WithLock(TimeSpan.FromMinutes(1));
        ActivatedJobResult real = (await activation.SendAsync()).Single();
        WorkerMock mock = test.MockWorker("charge-card");
        await order.Should.HaveCompletedAsync("charge");

        ActivatedJobResult mocked = mock.Jobs.Single().Activated;
        Assert.That(VariableValues.AreEqual(mocked.Variables.ToString(), real.Variables.ToString()), Is.True);
        Assert.That(mocked.CustomHeaders.Get<string>("provider"), Is.EqualTo("simulated"));
        Assert.That(mocked.CustomHeaders.Count, Is.EqualTo(real.CustomHeaders.Count));
        Assert.That(Identity(mocked), Is.EqualTo(Identity(real)));

        static object Identity(ActivatedJobResult job) => new
        {
            job.JobKey,
            job.Type,
            job.Retries,
            job.ElementId,
            job.ElementInstanceKey,
            job.Kind,
            job.ListenerEventType,
            job.ProcessDefinitionId,
            job.ProcessDefinitionKey,
            job.ProcessDefinitionVersion,
            job.ProcessInstanceKey,
            job.TenantId,
        };
    }

    [Test]
    public async Task Handles_ThatEndsTheJobItself_LeavesIt()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask());
        stage.Test.MockWorker("work").Handles(async job =>
        {
            await job.Reference.CompleteAsync(new { n = 1 });
            return JobOutcome.Leave;
        });

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveVariableAsync("n", 1);
    }

    [Test]
    public async Task Handles_ThatMovesItsOwnInstance_IsNotCalledAgainForItsJob()
    {
        await using KitStage stage = await KitStage.OpenAsync(
            ModelBuilder.Line("p", ModelBuilder.Job("task"), ModelBuilder.Catch("wait", "m")).Defines("m", "done", "=&quot;k&quot;"));
        WorkerMock mock = stage.Test.MockWorker("work").Handles(
            async _ => await stage.Test.PublishMessageAsync("done", "k", timeToLive: TimeSpan.FromHours(1)));

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeCompletedAsync();
        Assert.That(mock.Jobs, Has.Count.EqualTo(1));
    }

    private static TestCaseData Case(string name, Action<WorkerMock> configure) => new TestCaseData(configure).SetArgDisplayNames(name);

    private static TestCaseData Failure(string name, Action<WorkerMock> configure, string message) =>
        new TestCaseData(configure, message).SetArgDisplayNames(name);

    private static int N(Job<JsonVariables> job) => job.RawVariables.Get<int>("given") + 1;

    private sealed record Input(int Given);

    private sealed record Unlike(DateTimeOffset Given);

    private sealed record Result(int N);

    private sealed class AddingHandler : IJobHandler<Input, Result>
    {
        public Task<Result> HandleAsync(Job<Input> job, CancellationToken cancellationToken) =>
            Task.FromResult(new Result(job.Variables.Given + 1));
    }

    private sealed class CheckingHandler : IJobHandler<Input>
    {
        public Task HandleAsync(Job<Input> job, CancellationToken cancellationToken) =>
            job.Variables.Given == 4 ? Task.CompletedTask : throw new InvalidOperationException("Not what was given.");
    }
}
