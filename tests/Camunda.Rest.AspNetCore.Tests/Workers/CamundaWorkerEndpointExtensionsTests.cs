using System.Net;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Camunda.Rest.AspNetCore.Tests.Workers;

internal sealed class CamundaWorkerEndpointExtensionsTests
{
    private const string Prefix = "/camunda/workers";
    private const string JobType = "work";

    [Test]
    public async Task Get_OfRegisteredWorkers_ReturnsTheirState()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var app = await StartAsync(cluster, endpoints => endpoints.AllowAnonymous());
        await WhenPollingAsync(app);

        var workers = (await app.GetJsonAsync(Prefix)).AsArray();

        var charge = workers.Single(worker => (string?)worker!["type"] == "charge" && worker["client"] is null)!;
        Assert.Multiple(() =>
        {
            Assert.That(
                workers.Select(worker => $"{worker!["client"]}:{worker["type"]} {worker["status"]}"),
                Is.EquivalentTo(new[] { ":charge running", ":a/b running", ":off notRunning", "other:charge running" }));
            Assert.That((int)charge["capacity"]!, Is.EqualTo(3));
            Assert.That((int)charge["running"]!, Is.Zero);
            Assert.That((int)charge["queued"]!, Is.Zero);
            Assert.That((DateTimeOffset)charge["lastPoll"]!, Is.GreaterThan(DateTimeOffset.UnixEpoch));
            Assert.That(charge["lastFailure"], Is.Null);
        });
    }

    [Test]
    public async Task Pause_OfAType_StopsItsWorkersUntilResume()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var app = await StartAsync(cluster, endpoints => endpoints.AllowAnonymous());

        using var paused = await app.Http.PostAsync($"{Prefix}/charge/pause", null);
        using var again = await app.Http.PostAsync($"{Prefix}/charge/pause", null);
        string[] then = await StatesAsync(app);
        using var resumed = await app.Http.PostAsync($"{Prefix}/charge/resume", null);

        Assert.Multiple(async () =>
        {
            Assert.That(paused.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(then, Is.EquivalentTo(new[] { ":charge paused", ":a/b running", ":off notRunning", "other:charge paused" }));
            Assert.That(resumed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(
                await StatesAsync(app),
                Is.EquivalentTo(new[] { ":charge running", ":a/b running", ":off notRunning", "other:charge running" }));
        });
    }

    [Test]
    public async Task Pause_WhileAJobIsHandled_RenewsItsLockAndCompletesIt()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        await camunda.Deployments.Create().AddText("work.bpmn", SampleProcesses.Work).SendAsync();
        await camunda.ProcessInstances.Create("work").SendAsync();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = await TestApp.StartAsync(
            services =>
            {
                services.AddSingleton(cluster.TimeProvider);
                services.AddCamunda(options => options.BaseAddress = cluster.BaseAddress).AddJobWorker<JsonVariables>(
                    JobType,
                    (_, _) =>
                    {
                        started.TrySetResult();
                        return goOn.Task;
                    },
                    worker => worker.LockDuration = TimeSpan.FromMinutes(1));
            },
            app => app.MapCamundaWorkers().AllowAnonymous());
        await started.Task.InTimeAsync();
        var worker = app.Services.GetRequiredService<CamundaClient>().Jobs.Workers.Single();

        using var paused = await app.Http.PostAsync($"{Prefix}/{JobType}/pause", null);
        cluster.Clock.Advance(TimeSpan.FromSeconds(50));
        await Patience.WhenAsync(() => worker.LocksRenewed > 0);
        goOn.SetResult();
        await Patience.WhenAsync(() => worker.State.Completed == 1);

        Assert.Multiple(() =>
        {
            Assert.That(worker.State.Status, Is.EqualTo(JobWorkerStatus.Paused));
            Assert.That(worker.State.LocksLost, Is.Zero);
        });
    }

    [Test]
    public async Task Pause_OfOneClient_LeavesTheOthersRunning()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var app = await StartAsync(cluster, endpoints => endpoints.AllowAnonymous());

        using var paused = await app.Http.PostAsync($"{Prefix}/charge/pause?client=other", null);

        Assert.That(
            await StatesAsync(app), Is.EquivalentTo(new[] { ":charge running", ":a/b running", ":off notRunning", "other:charge paused" }));
    }

    [Test]
    public async Task Pause_OfATypeWithASlash_FindsIt()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var app = await StartAsync(cluster, endpoints => endpoints.AllowAnonymous());

        using var paused = await app.Http.PostAsync($"{Prefix}/a%2Fb/pause", null);

        Assert.That(await StatesAsync(app), Does.Contain(":a/b paused"));
    }

    [Test]
    public async Task Get_WithJsonOptionsOfTheApplication_HasTheSameNames()
    {
        await using var app = await TestApp.StartAsync(
            services =>
            {
                services.ConfigureHttpJsonOptions(json => json.SerializerOptions.PropertyNamingPolicy = null);
                services.AddCamunda().AddJobWorker<JsonVariables>("off", (_, _) => Task.CompletedTask, worker => worker.Enabled = false);
            },
            app => app.MapCamundaWorkers("/operations").AllowAnonymous());

        var worker = (await app.GetJsonAsync("/operations")).AsArray().Single()!;

        Assert.That((string?)worker["status"], Is.EqualTo("notRunning"));
    }

    [TestCase("charges")]
    [TestCase("off")]
    public async Task Pause_OfATypeThatDoesNotRun_Returns404ThatNamesIt(string type)
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var app = await StartAsync(cluster, endpoints => endpoints.AllowAnonymous());

        using var response = await app.Http.PostAsync($"{Prefix}/{type}/pause", null);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain($"'{type}'"));
    }

    [Test]
    public async Task Get_AfterAFailedPoll_NamesTheFailureWithoutSecrets()
    {
        const string Secret = "s3cret-p4ssword";
        await using var cluster = await CamundaTestCluster.StartAsync(new CamundaTestClusterOptions
        {
            Intercept = (context, _) =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return context.Response.WriteAsync($"No entry for demo:{Secret}");
            },
        });
        await using var app = await StartAsync(
            cluster, endpoints => endpoints.AllowAnonymous(), o => o.Authentication = CamundaAuthentication.Basic("demo", Secret));

        JsonNode? worker = null;
        await Patience.WhenAsync(async () =>
        {
            worker = (await app.GetJsonAsync(Prefix)).AsArray()[0];
            return worker!["lastFailure"] is not null;
        });

        Assert.That((string?)worker!["lastFailure"], Does.Contain("403").And.Not.Contain(Secret));
    }

    [TestCase("", "GET")]
    [TestCase("/charge/pause", "POST")]
    [TestCase("/charge/resume", "POST")]
    public async Task Any_WithoutAuthorizationMetadata_Returns403ThatNamesTheWayOut(string path, string method)
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var app = await StartAsync(cluster, _ => { });
        using var request = new HttpRequestMessage(new HttpMethod(method), Prefix + path);

        using var response = await app.Http.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(
            await response.Content.ReadAsStringAsync(), Does.Contain(".RequireAuthorization(").And.Contain(".AllowAnonymous()"));
        Assert.That(app.Services.GetRequiredService<CamundaClient>().Jobs.Workers.Select(worker => worker.State.Status),
            Is.All.EqualTo(JobWorkerStatus.Running));
    }

    [Test]
    public async Task Pause_WithAPolicyThatTheCallerFails_IsRefused()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var app = await StartAsync(cluster, endpoints => endpoints.RequireAuthorization("operations"));

        using var response = await app.Http.PostAsync($"{Prefix}/charge/pause", null);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(app.Services.GetRequiredService<CamundaClient>().Jobs.Workers.Select(worker => worker.State.Status),
            Is.All.EqualTo(JobWorkerStatus.Running));
    }

    private static async Task<string[]> StatesAsync(TestApp app) =>
    [
        .. (await app.GetJsonAsync(Prefix)).AsArray().Select(worker => $"{worker!["client"]}:{worker["type"]} {worker["status"]}"),
    ];

    private static Task WhenPollingAsync(TestApp app) => Patience.WhenAsync(
        () => app.Services.GetRequiredService<CamundaClient>().Jobs.Workers.All(worker => worker.State.LastPoll is not null));

    private static Task<TestApp> StartAsync(
        CamundaTestCluster cluster, Action<IEndpointConventionBuilder> configure, Action<CamundaClientOptions>? options = null)
    {
        void Connect(CamundaClientOptions client)
        {
            client.BaseAddress = cluster.BaseAddress;
            client.WorkerDefaults.PollTimeout = TimeSpan.FromMilliseconds(200);
            options?.Invoke(client);
        }

        static Task HandleAsync(Job<JsonVariables> job, CancellationToken cancellationToken) => Task.CompletedTask;
        return TestApp.StartAsync(
            services =>
            {
                services.AddCamunda(Connect)
                    .AddJobWorker<JsonVariables>("charge", HandleAsync, worker => worker.MaxConcurrentJobs = 3)
                    .AddJobWorker<JsonVariables>("a/b", HandleAsync)
                    .AddJobWorker<JsonVariables>("off", HandleAsync, worker => worker.Enabled = false);
                services.AddCamunda(Connect, "other").AddJobWorker<JsonVariables>("charge", HandleAsync);
                services.AddAuthentication(NobodyHandler.Name)
                    .AddScheme<AuthenticationSchemeOptions, NobodyHandler>(NobodyHandler.Name, null);
                services.AddAuthorization(authorization => authorization.AddPolicy(
                    "operations", policy => policy.RequireClaim("role", "operator")));
            },
            app => configure(app.MapCamundaWorkers()));
    }
}
