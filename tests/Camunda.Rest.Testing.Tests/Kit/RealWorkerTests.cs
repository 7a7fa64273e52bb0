using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

/// <summary>Workers of the code under test that run beside the kit.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RealWorkerTests
{
    private static readonly ProcessTestOptions Patient = new() { AssertionTimeout = Patience.Limit };

    [Test]
    public async Task Assertion_WorkerHasTheJob_WaitsForIt()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = cluster.CreateClient();
        ModelBuilder model = ModelBuilder.Line("p", ModelBuilder.Job("one"), ModelBuilder.Job("two", "mocked"), ModelBuilder.Job("three"));
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", model.ToString(), Patient);
        test.MockWorker("mocked");
        TaskCompletionSource begun = new();
        TaskCompletionSource go = new();
        await using JobWorker worker = client.Jobs.StartWorker("work", async (Job<JsonVariables> job, CancellationToken _) =>
        {
            begun.TrySetResult();
            await go.Task;
            return new { done = true };
        });
        ProcessInstanceUnderTest instance = await test.StartAsync();
        await begun.Task.InTimeAsync();

        Task assertion = instance.Should.BeCompletedAsync();
        Task absence = instance.Should.NotHaveActivatedAsync("two");
        Assert.That(assertion.IsCompleted || absence.IsCompleted, Is.False);
        go.SetResult();

        await assertion.InTimeAsync();
        Assert.That(await Assert.ThrowsAsync<ProcessAssertionException>(() => absence.InTimeAsync()), Has.Message.Contains("but `two` is"));
        await instance.Should.HaveVariableAsync("done", true);
    }

    [Test]
    public async Task Assertion_WorkerIsBusyWithAnotherJobOfTheType_WaitsForIt()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = cluster.CreateClient();
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), Patient);
        TaskCompletionSource begun = new();
        TaskCompletionSource go = new();
        await using JobWorker worker = client.Jobs.StartWorker(
            "work",
            async (Job<JsonVariables> job, CancellationToken _) =>
            {
                begun.TrySetResult();
                await go.Task;
                return new { done = true };
            },
            options => options.MaxConcurrentJobs = 1);
        ProcessInstanceUnderTest first = await test.StartAsync();
        await begun.Task.InTimeAsync();
        ProcessInstanceUnderTest second = await test.StartAsync();

        Task assertion = second.Should.BeCompletedAsync();
        go.SetResult();

        await assertion.InTimeAsync();
        await first.Should.BeCompletedAsync();
    }

    [Test]
    public async Task Assertion_JobEndsAndACalledInstanceBeginsMeanwhile_WaitsForItsWorker()
    {
        TaskCompletionSource first = new();
        TaskCompletionSource begun = new();
        TaskCompletionSource second = new();
        bool isAsserting = false;
        int looks = 0;

        // While the test looks for called instances, the worker of the caller ends its job, and that of the called instance gets one.
        CamundaTestClusterOptions options = new()
        {
            Intercept = async (context, next) =>
            {
                _ = HttpMethods.IsGet(context.Request.Method) ? Interlocked.Increment(ref looks) : 0;
                Stream wire = context.Response.Body;
                using MemoryStream response = new();
                context.Response.Body = response;
                await next();
                bool searches = context.Request.Path.Value!.EndsWith("/process-instances/search", StringComparison.Ordinal);
                if (searches && Volatile.Read(ref isAsserting) && first.TrySetResult())
                {
                    await begun.Task.InTimeAsync();
                }

                context.Response.Body = wire;
                await wire.WriteAsync(response.ToArray());
            },
        };
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync(options);
        await using CamundaClient client = cluster.CreateClient();
        await client.Deployments.Create().AddText("called.bpmn", KitModels.OneTask("second", "called")).SendAsync();
        ModelBuilder model = ModelBuilder.Line("p", ModelBuilder.Job("task", "first"), ModelBuilder.Call("call", "called"));
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", model.ToString(), Patient);
        await using JobWorker worker = client.Jobs.StartWorker("first", async (Job<JsonVariables> _, CancellationToken _) => await first.Task);
        await using JobWorker other = client.Jobs.StartWorker("second", async (Job<JsonVariables> _, CancellationToken _) =>
        {
            begun.TrySetResult();
            await second.Task;
        });
        ProcessInstanceUnderTest instance = await test.StartAsync();

        Volatile.Write(ref isAsserting, true);
        Task assertion = instance.Should.BeCompletedAsync();
        await Task.WhenAny(begun.Task, assertion, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
        first.TrySetResult();
        await begun.Task.InTimeAsync();
        int before = Volatile.Read(ref looks);
        await Patience.WhenAsync(() => Volatile.Read(ref looks) > before + 1 || assertion.IsCompleted);
        second.SetResult();

        await assertion.InTimeAsync();
    }

    [Test]
    public async Task Assertion_TimerOfNoTime_WaitsForIt()
    {
        WorkClock time = new(TimeProvider.System.GetUtcNow());
        int looks = 0;
        CamundaTestClusterOptions options = new()
        {
            TimeProvider = time,
            Intercept = (context, next) =>
            {
                _ = HttpMethods.IsGet(context.Request.Method) ? Interlocked.Increment(ref looks) : 0;
                return next();
            },
        };
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync(options);
        ModelBuilder model = ModelBuilder.Line("p", ModelBuilder.Wait("pause", "PT0S"));
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", model.ToString(), Patient);
        ProcessInstanceUnderTest instance = await test.StartAsync();

        int before = Volatile.Read(ref looks);
        Task assertion = instance.Should.BeCompletedAsync();
        await Patience.WhenAsync(() => Volatile.Read(ref looks) > before + 1);
        time.Advance(TimeSpan.FromMilliseconds(1));

        await assertion.InTimeAsync();
    }

    [Test]
    public async Task Assertion_WorkerOfAnotherType_FailsAtOnce()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = cluster.CreateClient();
        ProcessTestOptions forever = new() { AssertionTimeout = TimeSpan.FromDays(1) };
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), forever);
        await using JobWorker worker =
            client.Jobs.StartWorker("other", (Job<JsonVariables> job, CancellationToken _) => Task.FromResult(new { done = true }));
        ProcessInstanceUnderTest instance = await test.StartAsync();

        Assert.That(
            await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync().InTimeAsync()),
            Has.Message.Contains("`task` was activated and waits for job `work`, which has no worker."));
    }

    [Test]
    public async Task Assertion_WorkerFailsTheJobForGood_FailsWithTheIncident()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = cluster.CreateClient();
        ProcessTestOptions forever = new() { AssertionTimeout = TimeSpan.FromDays(1) };
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), forever);
        await using JobWorker worker = client.Jobs.StartWorker<JsonVariables>(
            "work", (_, _) => throw new JobFailedException("out of paper", retries: 0));
        ProcessInstanceUnderTest instance = await test.StartAsync();

        Assert.That(
            await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync().InTimeAsync()),
            Has.Message.Contains("`task` has an incident, JOB_NO_RETRIES: out of paper."));
    }

    [Test]
    public async Task FindInstanceAsync_WorkerStartsIt_WaitsForIt()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = cluster.CreateClient();
        await using ProcessTest other = await cluster.DeployTextAsync("q.bpmn", KitModels.OneTask("none", "q"));
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), Patient);
        await using JobWorker worker = client.Jobs.StartWorker("work", async (Job<JsonVariables> _, CancellationToken cancellationToken) =>
        {
            await client.ProcessInstances.Create("q").SendAsync(cancellationToken);
            return new { done = true };
        });
        await test.StartAsync();

        ProcessInstanceUnderTest found = await test.FindInstanceAsync("q").InTimeAsync();

        await found.Should.BeWaitingAtAsync("task");
    }

    [Test]
    public async Task WaitsForOthers_SomethingActsInTheBackground_WaitsForIt()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = cluster.CreateClient();
        await using ProcessTest test = await cluster.DeployTextAsync(
            "p.bpmn",
            ModelBuilder.Line("p", ModelBuilder.Catch("paid", "m")).Defines("m", "payment").ToString(),
            Patient with { WaitsForOthers = true });
        ProcessInstanceUnderTest instance = await test.StartAsync(new { key = "A-1" });

        Task assertion = instance.Should.BeCompletedAsync();
        Assert.That(assertion.IsCompleted, Is.False);
        await client.Messages.Publish("payment").WithCorrelationKey("A-1").SendAsync();

        await assertion.InTimeAsync();
    }

    [Test]
    public async Task WaitsForOthers_NothingHappens_FailsAfterTheTimeLimit()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        ProcessTestOptions options = new() { AssertionTimeout = TimeSpan.FromMilliseconds(100), WaitsForOthers = true };
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), options);
        ProcessInstanceUnderTest instance = await test.StartAsync();
        long start = TimeProvider.System.GetTimestamp();

        await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync());

        Assert.That(TimeProvider.System.GetElapsedTime(start), Is.GreaterThanOrEqualTo(options.AssertionTimeout));
    }

    [Test]
    public async Task Assertion_CancelledWhileItWaits_Ends()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployTextAsync(
            "p.bpmn", KitModels.OneTask(), new() { AssertionTimeout = TimeSpan.FromDays(1), WaitsForOthers = true });
        ProcessInstanceUnderTest instance = await test.StartAsync();
        using CancellationTokenSource cancellation = new();

        Task[] waiting =
        [
            instance.Should.BeCompletedAsync(cancellation.Token), instance.Job("other").GetAsync(cancellation.Token),
            instance.UserTask("task").GetAsync(cancellation.Token), instance.Incident().GetAsync(cancellation.Token),
            test.FindInstanceAsync("other", cancellation.Token), instance.GetVariableAsync<int>("n", cancellation.Token),
        ];
        await cancellation.CancelAsync();

        foreach (Task task in waiting)
        {
            await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => task.InTimeAsync());
        }
    }
}
