using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Shared.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Camunda.Rest.Tests.Workers;

/// <summary>A cluster with a process of one job, a client, and what its workers write into the log.</summary>
internal sealed class WorkerStage : IAsyncDisposable
{
    private WorkerStage(CamundaTestCluster cluster, Action<CamundaClientOptions>? configure)
    {
        Cluster = cluster;
        var loggers = new LoggerFactory([Logs]);
        Camunda = cluster.CreateClient(options =>
        {
            options.LoggerFactory = loggers;
            options.WorkerDefaults.PollTimeout = TimeSpan.FromMilliseconds(200);
            options.WorkerDefaults.RetryBackOff = TimeSpan.Zero;
            configure?.Invoke(options);
        });
    }

    public CamundaTestCluster Cluster { get; }

    public CamundaClient Camunda { get; }

    public FakeLoggerProvider Logs { get; } = new();

    public IEnumerable<FakeLogRecord> Records => Logs.Collector.GetSnapshot().Where(record => record.Category == "Camunda.Rest.Workers");

    public static async Task<WorkerStage> OpenAsync(
        CamundaTestClusterOptions? cluster = null, Action<CamundaClientOptions>? configure = null)
    {
        var stage = new WorkerStage(await CamundaTestCluster.StartAsync(cluster), configure);
        await stage.Camunda.Deployments.Create().AddText("work.bpmn", SampleProcesses.Work).SendAsync();
        return stage;
    }

    /// <summary>Starts an instance, which makes a job of type 'work' with two tries.</summary>
    public async Task<ProcessInstanceKey> StartAsync(object? variables = null) =>
        (await Camunda.ProcessInstances.Create("work").WithVariables(variables ?? new { }).SendAsync()).ProcessInstanceKey;

    /// <summary>Waits until an instance has ended.</summary>
    public Task WhenCompletedAsync(ProcessInstanceKey key) => Camunda.ProcessInstances.Search()
        .Where(instance => instance.ProcessInstanceKey == key && instance.State == ProcessInstanceState.Completed)
        .WaitUpTo(Patience.Limit).FirstOrDefaultAsync();

    /// <summary>Waits until something holds.</summary>
    public static Task WhenAsync(Func<bool> holds, Func<string>? describe = null) => Patience.WhenAsync(holds, describe);

    public async ValueTask DisposeAsync()
    {
        await Camunda.DisposeAsync();
        await Cluster.DisposeAsync();
        Logs.Dispose();
    }
}
