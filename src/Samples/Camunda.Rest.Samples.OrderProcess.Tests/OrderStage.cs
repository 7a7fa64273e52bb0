using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Samples.OrderProcess.Tests;

/// <summary>What a test needs: a cluster of its own with the order process, and a client.</summary>
internal sealed class OrderStage : IAsyncDisposable
{
    /// <summary>The time limit of a read; a passing test waits for milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly CamundaTestCluster _cluster;

    private OrderStage(CamundaTestCluster cluster)
    {
        _cluster = cluster;
        Camunda = cluster.CreateClient();
    }

    /// <summary>A client of the cluster.</summary>
    public CamundaClient Camunda { get; }

    /// <summary>Starts a cluster, and deploys the process.</summary>
    public static async Task<OrderStage> SetUpAsync()
    {
        OrderStage stage = new(await CamundaTestCluster.StartAsync());
        await stage.Camunda.Deployments.Create().AddEmbedded(typeof(OrderStage).Assembly, "order.bpmn").SendAsync();
        return stage;
    }

    /// <summary>Starts an order.</summary>
    public async Task<ProcessInstanceKey> StartOrderAsync()
    {
        CreateProcessInstanceResult started = await Camunda.ProcessInstances.Create("order")
            .WithVariables(new Order("A-42", 99.50m))
            .SendAsync();
        return started.ProcessInstanceKey;
    }

    /// <summary>Starts a worker that charges cards.</summary>
    public JobWorker StartWorker(Func<Order, Receipt> charge) => Camunda.Jobs.StartWorker(
        "charge-card",
        (Job<Order> job, CancellationToken cancellationToken) => Task.FromResult(charge(job.Variables)),
        options => options.RetryBackOff = TimeSpan.FromHours(1));

    /// <summary>Moves the time of the cluster: timers are triggered, and the back-off of failed jobs ends.</summary>
    public void Advance(TimeSpan time) => _cluster.Clock.Advance(time);

    /// <summary>Waits for the user task of an order.</summary>
    public async Task<UserTaskResult> UserTaskOfAsync(ProcessInstanceKey order)
    {
        UserTaskResult? task = await Camunda.UserTasks.Search()
            .Where(task => task.ProcessInstanceKey == order && task.State == UserTaskState.Created)
            .WaitUpTo(Patience)
            .FirstOrDefaultAsync();
        return task!;
    }

    /// <summary>Waits until the cluster knows that the job of an order has failed.</summary>
    public async Task<JobSearchResult> FailedJobOfAsync(ProcessInstanceKey order)
    {
        JobSearchResult? job = await Camunda.Jobs.Search()
            .Where(job => job.ProcessInstanceKey == order && job.State == JobState.Failed)
            .WaitUpTo(Patience)
            .FirstOrDefaultAsync();
        return job!;
    }

    /// <summary>Waits for the incident of an order.</summary>
    public async Task<IncidentResult> IncidentOfAsync(ProcessInstanceKey order)
    {
        IncidentResult? incident = await Camunda.Incidents.Search()
            .Where(incident => incident.ProcessInstanceKey == order)
            .WaitUpTo(Patience)
            .FirstOrDefaultAsync();
        return incident!;
    }

    /// <summary>Waits until an order is complete.</summary>
    /// <returns>The id of the end event that it reached.</returns>
    public async Task<string> EndOfAsync(ProcessInstanceKey order)
    {
        await Camunda.ProcessInstances[order].Get()
            .WaitUpTo(Patience, instance => instance.State == ProcessInstanceState.Completed)
            .SendAsync();
        ElementInstanceResult? end = await Camunda.ElementInstances.Search()
            .Where(element => element.ProcessInstanceKey == order && element.Type == ElementInstanceType.EndEvent)
            .WaitUpTo(Patience)
            .FirstOrDefaultAsync();
        return end!.ElementId.ToString();
    }

    /// <summary>Stops the cluster.</summary>
    public async ValueTask DisposeAsync()
    {
        await Camunda.DisposeAsync();
        await _cluster.DisposeAsync();
    }
}
