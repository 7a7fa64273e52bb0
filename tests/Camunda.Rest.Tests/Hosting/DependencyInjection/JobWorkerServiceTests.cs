using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Tests.Workers;
using Camunda.Rest.Workers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Hosting.DependencyInjection;

internal sealed class JobWorkerServiceTests
{
    [Test]
    public async Task Host_HandlerClass_IsResolvedFromAScopeOfEachJob()
    {
        await using var stage = await WorkerStage.OpenAsync();
        using var host = Build(
            stage, camunda => camunda.AddJobWorker<Greeter>("work").AddJobMiddleware<Counter>(), services => services.AddScoped<Ticket>());
        await host.StartAsync();
        var keys = new[] { await stage.StartAsync(new { name = "Ada" }), await stage.StartAsync(new { name = "Bob" }) };

        foreach (var key in keys)
            await stage.WhenCompletedAsync(key);

        var greetings = await stage.Camunda.Variables.Search().Where(v => v.Name == "greeting").ToListAsync();
        Assert.That(greetings.Select(v => v.Value), Is.EquivalentTo(["\"Hello Ada, 1\"", "\"Hello Bob, 1\""]), "Scopes are not shared.");
        await host.StopAsync();
        Assert.That(host.Services.GetRequiredService<CamundaClient>().Jobs.Workers, Is.Empty);
    }

    [Test]
    public async Task Host_JobTypeAttribute_SaysTheType()
    {
        await using var stage = await WorkerStage.OpenAsync();
        using var host = Build(stage, camunda => camunda.AddJobWorkers(typeof(Greeter).Assembly), services => services.AddScoped<Ticket>());
        await host.StartAsync();

        await stage.WhenCompletedAsync(await stage.StartAsync(new { name = "Ada" }));

        Assert.That(host.Services.GetRequiredService<CamundaClient>().Jobs.Workers.Select(worker => worker.Type), Is.EqualTo(["work"]));
        await host.StopAsync();
    }

    [Test]
    public async Task Host_Lambda_HasTheServicesOfTheJob()
    {
        await using var stage = await WorkerStage.OpenAsync();
        using var host = Build(
            stage,
            camunda => camunda.AddJobWorker("work", (Job<JsonVariables> job, CancellationToken _) => Task.FromResult(
                new { number = job.Services.GetRequiredService<Ticket>().Next() })),
            services => services.AddScoped<Ticket>());
        await host.StartAsync();

        await stage.WhenCompletedAsync(await stage.StartAsync());

        Assert.That((await stage.Camunda.Variables.Search().Where(v => v.Name == "number").FirstOrDefaultAsync())!.Value, Is.EqualTo("1"));
        await host.StopAsync();
    }

    [Test]
    public async Task Host_Stops_JobsInWorkAreEnded()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var host = Build(
            stage, camunda => camunda.AddJobWorker("work", async (Job<JsonVariables> _, CancellationToken cancellationToken) =>
            {
                started.TrySetResult();
                await goOn.Task.WaitAsync(cancellationToken);
            }));
        await host.StartAsync();
        var key = await stage.StartAsync();
        await started.Task.InTimeAsync();

        var stopping = host.StopAsync();
        goOn.SetResult();
        await stopping;

        Assert.That((await stage.Camunda.ProcessInstances[key].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Host_Mistakes_AllFailTheStart()
    {
        await using var stage = await WorkerStage.OpenAsync();
        using var host = Build(stage, camunda => camunda
            .AddJobWorker<Greeter>("work")
            .AddJobWorker("work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask)
            .AddJobWorker(
                "idle", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options => options.MaxConcurrentJobs = 0));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.That(error!.Message, Does.Contain("2 workers of 'work'").And.Contain("The worker of 'idle': MaxConcurrentJobs is 0"));
    }

    [Test]
    public void AddJobWorker_BadInput_IsRefusedAtOnce()
    {
        var camunda = new ServiceCollection().AddCamunda();

        Assert.That(() => camunda.AddJobWorker<Greeter>(" "), Throws.ArgumentException);
        Assert.That(
            () => camunda.AddJobWorker<Ticket>("work"), Throws.ArgumentException.With.Message.Contains("Ticket is not a job handler"));
        Assert.That(() => camunda.AddJobWorker<Two>("work"), Throws.ArgumentException.With.Message.Contains("2 job handler interfaces"));
        Assert.That(() => camunda.AddJobWorker<Two>(), Throws.ArgumentException.With.Message.Contains("[JobType"));
        Assert.That(
            () => camunda.AddJobWorkers(typeof(CamundaClient).Assembly),
            Throws.ArgumentException.With.Message.Contains("has no class with the attribute"));
    }

    [Test]
    public async Task HealthCheck_OfAHostWithWorkers_SaysHowTheyStand()
    {
        await using var stage = await WorkerStage.OpenAsync();
        using var host = Build(
            stage,
            camunda => camunda.AddJobWorker("work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask),
            services => services.AddHealthChecks().AddCamunda());
        await host.StartAsync();
        var worker = host.Services.GetRequiredService<CamundaClient>().Jobs.Workers.Single();
        await WorkerStage.WhenAsync(() => worker.State.LastPoll is not null);

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.That(report.Entries["camunda"].Status, Is.EqualTo(HealthStatus.Healthy));
        Assert.That(report.Entries["camunda"].Data["worker.work"], Does.StartWith("Running, 0 of 32 slots in use"));
        await host.StopAsync();
    }

    [TestCase("Workers:work:Enabled", "false", new[] { "idle" })]
    [TestCase("WorkerDefaults:Enabled", "false", new string[0])]
    public async Task Host_WorkerTurnedOff_IsNotStarted(string key, string value, string[] expected)
    {
        await using var stage = await WorkerStage.OpenAsync();
        using var host = Build(stage, AddTwo, settings: [(key, value)]);

        await host.StartAsync();

        Assert.That(host.Services.GetRequiredService<CamundaClient>().Jobs.Workers.Select(worker => worker.Type), Is.EqualTo(expected));
        await host.StopAsync();
    }

    [Test]
    public async Task Host_AllTurnedOffButOne_RunsThatOne()
    {
        await using var stage = await WorkerStage.OpenAsync();
        using var host = Build(stage, AddTwo, settings: [("WorkerDefaults:Enabled", "false"), ("Workers:idle:Enabled", "true")]);

        await host.StartAsync();

        Assert.That(host.Services.GetRequiredService<CamundaClient>().Jobs.Workers.Select(worker => worker.Type), Is.EqualTo(["idle"]));
        await host.StopAsync();
    }

    [Test]
    public async Task Host_Starts_LogsTheClientInOneLine()
    {
        await using var stage = await WorkerStage.OpenAsync();
        using var logs = new FakeLoggerProvider();
        using var host = Build(
            stage, AddTwo, services => services.AddLogging(logging => logging.AddProvider(logs)), [("Workers:idle:Enabled", "false")]);

        await host.StartAsync();

        Assert.That(
            logs.Collector.GetSnapshot()
                .Where(record => record.Category == "Camunda.Rest.Hosting")
                .Select(record => (record.Level, record.Message)),
            Is.EqualTo(
            [
                (LogLevel.Information, $"Camunda client: {stage.Cluster.BaseAddress}, API {CamundaContract.ApiVersion}, no authentication, "
                    + "workers: work (turned off: idle)."),
            ]));
        await host.StopAsync();
    }

    [Test]
    public async Task Host_ConfiguredTypeWithoutWorker_IsAWarning()
    {
        await using var stage = await WorkerStage.OpenAsync();
        using var logs = new FakeLoggerProvider();
        using var host = Build(
            stage,
            AddTwo,
            services => services.AddLogging(logging => logging.AddProvider(logs)),
            [("Workers:Work:MaxConcurrentJobs", "3")]);

        await host.StartAsync();

        Assert.That(
            logs.Collector.GetSnapshot().Where(record => record.Level == LogLevel.Warning).Select(record => record.Message),
            Is.EqualTo(
            [
                "The configuration has options for the job type 'Work' (Workers:Work), but no worker handles it. Check the spelling, which "
                    + "is case-sensitive, or register a worker.",
            ]));
        await host.StopAsync();
    }

    private static void AddTwo(CamundaBuilder camunda) => camunda
        .AddJobWorker("work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask)
        .AddJobWorker("idle", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);

    private static IHost Build(
        WorkerStage stage,
        Action<CamundaBuilder> add,
        Action<IServiceCollection>? configure = null,
        (string Key, string? Value)[]? settings = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection((settings ?? [])
            .Select(pair => KeyValuePair.Create("Camunda:" + pair.Key, pair.Value)));
        add(builder.Services.AddCamunda(builder.Configuration.GetSection("Camunda"), options =>
        {
            options.BaseAddress = stage.Cluster.BaseAddress;
            options.WorkerDefaults.PollTimeout = TimeSpan.FromMilliseconds(200);
        }));
        configure?.Invoke(builder.Services);
        return builder.Build();
    }

    internal sealed record Person(string Name);

    internal sealed class Ticket
    {
        private int _number;

        public int Next() => ++_number;
    }

    [JobType("work")]
    internal sealed class Greeter(Ticket ticket) : IJobHandler<Person, object>
    {
        public Task<object> HandleAsync(Job<Person> job, CancellationToken cancellationToken) =>
            Task.FromResult<object>(new { greeting = $"Hello {job.Variables.Name}, {ticket.Next()}" });
    }

    internal sealed class Counter : IJobMiddleware
    {
        public Task<JobOutcome> InvokeAsync(Job job, JobDelegate next, CancellationToken cancellationToken) => next(job, cancellationToken);
    }

    internal sealed class Two : IJobHandler<Person>, IJobHandler<JsonVariables>
    {
        public Task HandleAsync(Job<Person> job, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task HandleAsync(Job<JsonVariables> job, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
