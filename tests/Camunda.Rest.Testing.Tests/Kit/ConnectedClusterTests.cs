using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Tests.Shared.Time;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

/// <summary>The kit on a running cluster: it is one of the embedded ones, of which the kit does not know.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ConnectedClusterTests
{
    private static readonly ProcessTestOptions Patient = new() { AssertionTimeout = Patience.Limit };
    private static readonly ProcessTestOptions Impatient = new() { AssertionTimeout = TimeSpan.FromMilliseconds(100) };

    [Test]
    public async Task DisposeAsync_WhatTheTestWasTheFirstToDeploy_IsDeleted()
    {
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = foreign.CreateClient();
        CamundaTestCluster cluster = CamundaTestCluster.Connect(client);
        ProcessTest test = await cluster.DeployAsync([KitModels.Order], Patient);
        test.MockDecision("discount").Returns(0);
        test.MockChildProcess("shipping");
        ProcessInstanceUnderTest order = await test.StartAsync(new { total = 1 });

        await test.DisposeAsync();

        Assert.That((await client.ProcessInstances[order.Key].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Terminated));
        await Assert.ThrowsAsync<CamundaNotFoundException>(() => client.ProcessInstances.Create("order-process").SendAsync());
        await Assert.ThrowsAsync<CamundaNotFoundException>(() => client.ProcessInstances.Create("shipping").SendAsync());
        await Assert.ThrowsAsync<CamundaNotFoundException>(() => client.DecisionDefinitions.Evaluate("discount").SendAsync());
    }

    [Test]
    public async Task DisposeAsync_WhatWasThereBefore_Stays()
    {
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = foreign.CreateClient();
        await client.Deployments.Create().AddText("p.bpmn", KitModels.Decides("d")).SendAsync();
        await client.Deployments.Create().AddText("d.dmn", KitModels.Dmn("file", KitModels.Decision("d", "1"))).SendAsync();
        ProcessInstanceKey before = (await client.ProcessInstances.Create("p").SendAsync()).ProcessInstanceKey;
        CamundaTestCluster cluster = CamundaTestCluster.Connect(client);
        ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.Decides("d"), Patient);
        test.MockDecision("d").Returns(5);
        await (await test.StartAsync()).Should.HaveVariableAsync("result", 5);

        await test.DisposeAsync();

        ProcessInstanceKey after = (await client.ProcessInstances.Create("p").SendAsync()).ProcessInstanceKey;
        Assert.That((await client.ProcessInstances[before].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That((await client.ProcessInstances[after].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That((await client.ProcessInstances[after].GetVariablesAsync<Result>()).Value, Is.EqualTo(1));
    }

    [Test]
    public async Task DisposeAsync_AnotherTestUsesTheSame_LeavesItToThatOne()
    {
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = foreign.CreateClient();
        CamundaTestCluster cluster = CamundaTestCluster.Connect(client);
        ProcessTest first = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), Patient);
        ProcessTest second = await cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), Patient);

        await first.DisposeAsync();
        ProcessInstanceUnderTest instance = await second.StartAsync();
        await instance.Should.BeWaitingAtAsync("task");
        await second.DisposeAsync();

        await Assert.ThrowsAsync<CamundaNotFoundException>(() => client.ProcessInstances.Create("p").SendAsync());
    }

    [Test]
    public async Task DisposeAsync_WithoutCleaningUp_LeavesEverything()
    {
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = foreign.CreateClient();
        ProcessTest test = await CamundaTestCluster.Connect(client)
            .DeployTextAsync("p.bpmn", KitModels.OneTask(), Patient with { CleansUp = false });
        ProcessInstanceUnderTest instance = await test.StartAsync();

        await test.DisposeAsync();

        Assert.That((await client.ProcessInstances[instance.Key].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Active));
        Assert.That(() => client.ProcessInstances.Create("p").SendAsync(), Throws.Nothing);
    }

    [Test]
    public async Task AdvanceAsync_ClockThatMayBeSet_FiresTimersAndIsResetByTheLastTest()
    {
        List<string> clock = [];
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync(new()
        {
            Intercept = async (context, next) =>
            {
                if (context.Request.Path.Value!.Contains("/clock", StringComparison.Ordinal))
                {
                    clock.Add(context.Request.Method);
                }

                await next();
            },
        });
        await using CamundaClient client = foreign.CreateClient();
        CamundaTestCluster cluster = CamundaTestCluster.Connect(client);
        string bpmn = ModelBuilder.Line("p", ModelBuilder.Wait("wait", "P1D")).ToString();
        ProcessTest first = await cluster.DeployTextAsync("p.bpmn", bpmn, Patient);
        ProcessTest second = await cluster.DeployTextAsync("p.bpmn", bpmn, Patient);
        ProcessTest third = await cluster.DeployTextAsync("p.bpmn", bpmn, Patient);
        ProcessInstanceUnderTest instance = await first.StartAsync();

        await first.AdvanceAsync(TimeSpan.FromDays(1));
        await instance.Should.BeCompletedAsync();
        await second.AdvanceAsync(TimeSpan.FromDays(1));
        await third.DisposeAsync();
        await first.DisposeAsync();
        Assert.That(clock, Is.EqualTo(new[] { "PUT", "PUT" }));
        await second.DisposeAsync();

        Assert.That(clock, Is.EqualTo(new[] { "PUT", "PUT", "POST" }));
    }

    [TestCase(StatusCodes.Status403Forbidden)]
    [TestCase(StatusCodes.Status404NotFound)]
    public async Task AdvanceAsync_ClockThatMayNotBeSet_SaysWhatToDo(int status)
    {
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync(new()
        {
            Intercept = async (context, next) =>
            {
                if (!context.Request.Path.Value!.Contains("/clock", StringComparison.Ordinal))
                {
                    await next();
                    return;
                }

                context.Response.StatusCode = status;
                context.Response.ContentType = "application/problem+json";
                await context.Response.WriteAsync(
                    $$"""{"type":"about:blank","title":"NO","status":{{status}},"detail":"no clock","instance":"/v2/clock"}""");
            },
        });
        await using CamundaClient client = foreign.CreateClient();
        await using ProcessTest test = await CamundaTestCluster.Connect(client).DeployTextAsync("p.bpmn", KitModels.OneTask(), Patient);

        InvalidOperationException failure =
            (await Assert.ThrowsAsync<InvalidOperationException>(() => test.AdvanceAsync(TimeSpan.FromDays(1))))!;

        Assert.That(failure.Message, Does.StartWith("The cluster does not let its clock be set, so the test cannot move time."));
        Assert.That(failure.InnerException, Is.InstanceOf<CamundaException>());
    }

    [Test]
    public async Task Moves_SearchesThatLag_AreWaitedFor()
    {
        LaggingSearches lag = new(emptySearches: 4);
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync(new() { Intercept = lag.HandleAsync });
        await using CamundaClient client = foreign.CreateClient();
        await using ProcessTest test = await CamundaTestCluster.Connect(client).DeployAsync([KitModels.Order], Patient);
        test.MockWorker("charge-card").Fails().Completes(new { receipt = "R-1" });
        test.MockChildProcess("shipping").Completes(new { tracking = "T-9" });
        test.When(order => order.IsWaitingAt("approve")).Then(order => order.UserTask("approve").AssignAsync("demo"));

        ProcessInstanceUnderTest order = await test.StartAsync(new { total = 1000 });
        await order.Should.HaveCompletedAsync("charge");
        await order.Should.HaveUserTaskAsync("approve", "demo");
        await order.UserTask("approve").CompleteAsync();
        await order.Should.BeWaitingAtAsync("cooling-off");
        await test.AdvanceAsync(TimeSpan.FromDays(2));
        await order.Should.BeCompletedAsync();

        await order.Should.HaveVariablesAsync(new { receipt = "R-1", tracking = "T-9" });
        Assert.That(lag.Emptied, Is.GreaterThan(10));
    }

    [Test]
    public async Task Moves_SearchesThatShowWhatWas_EndEachJobAndTaskOnce()
    {
        StaleSearches stale = new();
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync(new() { Intercept = stale.HandleAsync });
        await using CamundaClient client = foreign.CreateClient();
        string bpmn = ModelBuilder.Line(
            "p",
            ModelBuilder.Job("one"),
            ModelBuilder.Job("two"),
            ModelBuilder.Job("three", "mocked"),
            ModelBuilder.User("u1"),
            ModelBuilder.User("u2")).ToString();
        await using ProcessTest test = await CamundaTestCluster.Connect(client).DeployTextAsync("p.bpmn", bpmn, Patient);
        WorkerMock mock = test.MockWorker("mocked");
        ProcessInstanceUnderTest instance = await test.StartAsync();

        await instance.Job("work").CompleteAsync();
        await instance.Job("work").CompleteAsync();
        await instance.UserTask("u1").CompleteAsync();
        await instance.UserTask("u2").CompleteAsync();

        await instance.Should.BeCompletedAsync();
        Assert.That(mock.Jobs, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Assertion_ThatNeverHolds_FailsAfterItsTimeLimitOnly()
    {
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = foreign.CreateClient();
        await using ProcessTest test = await CamundaTestCluster.Connect(client).DeployTextAsync("p.bpmn", KitModels.OneTask(), Impatient);
        ProcessInstanceUnderTest instance = await test.StartAsync();
        long start = TimeProvider.System.GetTimestamp();

        await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync());

        Assert.That(TimeProvider.System.GetElapsedTime(start), Is.GreaterThanOrEqualTo(Impatient.AssertionTimeout));
    }

    [Test]
    public async Task Assertion_ClusterThatShowsNothing_FailsInTimeAndSaysSo()
    {
        LaggingSearches lag = new(int.MaxValue);
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync(new() { Intercept = lag.HandleAsync });
        await using CamundaClient client = foreign.CreateClient();
        await using ProcessTest test = await CamundaTestCluster.Connect(client).DeployTextAsync("p.bpmn", KitModels.OneTask(), Impatient);
        ProcessInstanceUnderTest instance = await test.StartAsync();

        Assert.That(await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync()), Has.Message.StartsWith(
            $"Expected process instance {instance.Key} to be completed, but the cluster does not show it yet. It could not be read: "));
        await Assert.ThrowsAsync<CamundaNotFoundException>(() => instance.TakeSnapshotAsync());
        await Assert.ThrowsAsync<ProcessAssertionException>(() => test.FindInstanceAsync("p"));
    }

    [Test]
    public async Task ToString_OfAConnectedCluster_ListsTimersWithoutTheirTimes()
    {
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = foreign.CreateClient();
        ModelBuilder model = ModelBuilder.Line("p", ModelBuilder.Job("task"))
            .Boundary("late", "task", ModelBuilder.Timer("PT1H")).End("ended").Flow("late", "ended");
        await using ProcessTest test = await CamundaTestCluster.Connect(client).DeployTextAsync("p.bpmn", model.ToString(), Impatient);
        ProcessInstanceUnderTest instance = await test.StartAsync();

        ProcessInstanceSnapshot snapshot = await instance.TakeSnapshotAsync();

        Assert.That(snapshot.Timers, Is.Empty);
        Assert.That(snapshot.ToString(), Does.Contain("(this cluster does not show when they are due)").And.Contain("`late`"));
    }

    [Test]
    public async Task Client_OfTheCaller_OutlivesTheTestAndItsSerializationIsUsed()
    {
        await using CamundaTestCluster foreign = await CamundaTestCluster.StartAsync();
        JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
        await using CamundaClient client =
            foreign.CreateClient(options => options.VariableSerialization = VariableSerialization.SystemTextJson(json));
        ProcessTest test = await CamundaTestCluster.Connect(client).DeployTextAsync("p.bpmn", KitModels.OneTask(), Patient);
        ProcessInstanceUnderTest instance = await test.StartAsync(new { day = DayOfWeek.Friday });

        await instance.Should.HaveVariableAsync("day", "Friday");
        await instance.Should.HaveVariableAsync("day", DayOfWeek.Friday);
        await instance.Should.HaveVariableAsync<DayOfWeek>("day", day => day == DayOfWeek.Friday);
        Assert.That((await instance.TakeSnapshotAsync()).GetVariable<DayOfWeek>("day"), Is.EqualTo(DayOfWeek.Friday));
        await test.DisposeAsync();

        Assert.That((await client.Cluster.GetTopologyAsync()).Brokers, Is.Not.Empty);
    }

    private sealed record Result([property: Newtonsoft.Json.JsonProperty("result")] int Value);

    /// <summary>Shows nothing in the first searches of each kind, and nothing by its key before the same number of requests.</summary>
    private sealed class LaggingSearches(int emptySearches)
    {
        private readonly Dictionary<string, int> _seen = [];

        public int Emptied { get; private set; }

        public async Task HandleAsync(HttpContext context, Func<Task> next)
        {
            string path = context.Request.Path.Value!;
            bool isSearch = path.EndsWith("/search", StringComparison.Ordinal);
            bool isInstance = context.Request.Method == "GET" && path.Contains("/process-", StringComparison.Ordinal);
            lock (_seen)
            {
                if ((!isSearch && !isInstance) || (_seen[path] = _seen.GetValueOrDefault(path) + 1) > emptySearches)
                {
                    isSearch = isInstance = false;
                }
                else
                {
                    Emptied++;
                }
            }

            if (isSearch)
            {
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("""{"items":[],"page":{"totalItems":0,"hasMoreTotalItems":false} }""");
            }
            else if (isInstance)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                context.Response.ContentType = "application/problem+json";
                await context.Response.WriteAsync(
                    """{"type":"about:blank","title":"NOT_FOUND","status":404,"detail":"not yet","instance":"/v2"}""");
            }
            else
            {
                await next();
            }
        }
    }

    /// <summary>Responds to each search with what the same search has shown the time before.</summary>
    private sealed class StaleSearches
    {
        private readonly Dictionary<string, byte[]> _last = [];

        public async Task HandleAsync(HttpContext context, Func<Task> next)
        {
            string path = context.Request.Path.Value!;
            if (!path.EndsWith("/search", StringComparison.Ordinal))
            {
                await next();
                return;
            }

            context.Request.EnableBuffering();
            using StreamReader reader = new(context.Request.Body, Encoding.UTF8, leaveOpen: true);
            string request = path + await reader.ReadToEndAsync();
            context.Request.Body.Position = 0;
            Stream body = context.Response.Body;
            using MemoryStream fresh = new();
            context.Response.Body = fresh;
            await next();
            context.Response.Body = body;
            byte[]? old;
            lock (_last)
            {
                old = _last.GetValueOrDefault(request);
                _last[request] = fresh.ToArray();
            }

            byte[] shown = old ?? fresh.ToArray();
            context.Response.ContentLength = shown.Length;
            await body.WriteAsync(shown);
        }
    }
}
