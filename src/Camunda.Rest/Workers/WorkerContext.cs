namespace Camunda.Rest.Workers;

/// <summary>What the parts of a worker share.</summary>
internal sealed class WorkerContext(string type, JobWorkerOptions options, ResourceContext resources, WorkerHost host)
{
    public string Type { get; } = type;

    public JobWorkerOptions Options { get; } = options;

    public ResourceContext Resources { get; } = resources;

    public WorkerTime Time { get; } = new(resources.Clock);

    public WorkerLog Log { get; } = new(GuardedLogger.Create(host.Loggers, "Camunda.Rest.Workers"));

    public Outage Outage { get; } = host.Outage;

    public WorkerMetrics Metrics { get; } = new(type);

    /// <summary>Reports an unexpected exception in a loop, which continues.</summary>
    public void NoteRestart(WorkerLoop loop, Exception error)
    {
        Metrics.Restarted(loop);
        Log.Restarted(error, Type, loop);
    }
}
