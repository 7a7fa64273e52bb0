using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Workers;
using Camunda.Rest.Workers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Hosting.DependencyInjection;

internal sealed class DeploymentServiceTests
{
    private const string Bound = "<!-- bindingType=\"deployment\" -->";

    private static readonly string Other = SampleProcesses.Work.Replace(
        "process id=\"work\"", "process id=\"other\"", StringComparison.Ordinal);

    [Test]
    public async Task Host_Deployment_IsThereBeforeOtherServicesStart()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        using var folder = new TemporaryFolder(("work.bpmn", SampleProcesses.Work));
        using var host = Build(
            cluster,
            camunda => camunda
                .AddJobWorker("work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask)
                .AddDeployment(deployment => deployment.AddFolder(folder.FullName, "*.bpmn")),
            before: services => services.AddSingleton<Starter>().AddHostedService(provider => provider.GetRequiredService<Starter>()));

        await host.StartAsync();

        await using var camunda = cluster.CreateClient();
        var started = host.Services.GetRequiredService<Starter>().Key;
        await WorkerStage.WhenAsync(
            () => camunda.ProcessInstances[started].GetAsync().GetAwaiter().GetResult().State == ProcessInstanceState.Completed);
        await host.StopAsync();
    }

    [TestCase("", 2, 1)]
    [TestCase(Bound, 2, 2)]
    public async Task Host_OneFileHasChanged_OnlyItsVersionIsNewUnlessTheyAreBound(string bound, int changed, int unchanged)
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        using var folder = new TemporaryFolder(("work.bpmn", SampleProcesses.Work), ("other.bpmn", Other + bound));
        for (int round = 0; round < 2; round++)
            await RunAsync();
        folder.Write("work.bpmn", SampleProcesses.Work + "<!-- changed -->");
        await RunAsync();

        await using var camunda = cluster.CreateClient();
        var versions = (await camunda.ProcessDefinitions.Search().ToListAsync())
            .GroupBy(process => process.ProcessDefinitionId.Value)
            .ToDictionary(group => group.Key, group => group.Max(process => process.Version));
        Assert.That((versions["work"], versions["other"]), Is.EqualTo((changed, unchanged)));

        async Task RunAsync()
        {
            using var host = Build(
                cluster, camunda => camunda.AddDeployment(deployment => deployment.AddFolder(folder.FullName, "*.bpmn")));
            await host.StartAsync();
            await host.StopAsync();
        }
    }

    [Test]
    public async Task Host_DeploymentTurnedOff_DeploysNothingAndSaysSo()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        using var logs = new FakeLoggerProvider();
        using var host = Build(
            cluster,
            camunda => camunda.AddDeployment(deployment => deployment.AddText("work.bpmn", SampleProcesses.Work)),
            settings: [("Camunda:Deployment:Enabled", "false")],
            logs: logs);

        await host.StartAsync();

        await using var camunda = cluster.CreateClient();
        Assert.That(await camunda.ProcessDefinitions.Search().CountAsync(), Is.Zero);
        Assert.That(logs.Collector.GetSnapshot().Select(record => record.Message), Has.Some.Contains("Deployment:Enabled is false"));
        await host.StopAsync();
    }

    [Test]
    public async Task Host_Deployed_LogsTheVersions()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        using var logs = new FakeLoggerProvider();
        using var host = Build(
            cluster, camunda => camunda.AddDeployment(deployment => deployment.AddText("work.bpmn", SampleProcesses.Work)), logs: logs);

        await host.StartAsync();

        Assert.That(
            logs.Collector.GetSnapshot().Select(record => record.Message),
            Has.Some.EqualTo("The cluster has work.bpmn: process work version 1."));
        await host.StopAsync();
    }

    [Test]
    public async Task Host_DeploymentIsRejected_FailsTheStart()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        using var host = Build(cluster, camunda => camunda.AddDeployment(deployment => deployment.AddText("work.bpmn", "no model")));

        Assert.That(() => host.StartAsync(), Throws.InstanceOf<CamundaBadRequestException>());
    }

    [Test]
    public async Task Host_DeploymentWithoutResources_FailsTheStart()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        using var host = Build(cluster, camunda => camunda.AddDeployment(deployment => deployment));

        Assert.That(() => host.StartAsync(), Throws.InvalidOperationException.With.Message.Contains("has no resources"));
    }

    private static IHost Build(
        CamundaTestCluster cluster,
        Action<CamundaBuilder> add,
        Action<IServiceCollection>? before = null,
        (string Key, string? Value)[]? settings = null,
        ILoggerProvider? logs = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection((settings ?? []).Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
        if (logs is not null)
            builder.Logging.AddProvider(logs);
        before?.Invoke(builder.Services);
        add(builder.Services.AddCamunda(builder.Configuration.GetSection("Camunda"), options =>
        {
            options.BaseAddress = cluster.BaseAddress;
            options.WorkerDefaults.PollTimeout = TimeSpan.FromMilliseconds(200);
        }));
        return builder.Build();
    }

    private sealed class Starter(CamundaClient camunda) : IHostedService
    {
        public ProcessInstanceKey Key { get; private set; }

        public async Task StartAsync(CancellationToken cancellationToken) =>
            Key = (await camunda.ProcessInstances.Create("work").SendAsync(cancellationToken)).ProcessInstanceKey;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
