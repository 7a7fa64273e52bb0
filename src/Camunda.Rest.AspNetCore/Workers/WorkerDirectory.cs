using Camunda.Rest.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest.AspNetCore;

/// <summary>The workers of all clients that are registered with a host.</summary>
internal sealed class WorkerDirectory(IServiceProvider services)
{
    /// <summary>Returns the state of all workers: those that run, and those that are registered only.</summary>
    public IReadOnlyList<WorkerReport> Report()
    {
        var running = Running().ToArray();
        return
        [
            .. running.Select(worker => WorkerReport.Of(worker.Worker, worker.Client)),
            .. services.GetServices<JobWorkerRegistration>()
                .Where(registered => !Array.Exists(
                    running, worker => worker.Worker.Type == registered.Type && worker.Client == registered.ClientName))
                .Select(registered => WorkerReport.NotRunning(registered.Type, registered.ClientName)),
        ];
    }

    /// <summary>Changes the running workers of a job type.</summary>
    /// <param name="type">The job type; its slashes may be escaped, because paths keep escaped slashes.</param>
    /// <param name="client">The name of the client; null for all clients.</param>
    /// <param name="change">What to do with each worker.</param>
    /// <returns>The state of these workers; empty when there is none.</returns>
    public IReadOnlyList<WorkerReport> Change(string type, string? client, Action<JobWorker> change)
    {
        var running = Running().Where(worker => client is null || worker.Client == client).ToArray();
        var chosen = Array.FindAll(running, worker => worker.Worker.Type == type);
        if (chosen.Length == 0)
            chosen = Array.FindAll(running, worker => worker.Worker.Type == Unescape(type));
        foreach (var (worker, _) in chosen)
            change(worker);
        return [.. chosen.Select(worker => WorkerReport.Of(worker.Worker, worker.Client))];
    }

    private static string Unescape(string type) => type.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<(JobWorker Worker, string? Client)> Running() =>
        services.GetServices<ClientRegistration>().SelectMany(
            client => services.GetCamundaClient(client.Name).Workers.Select(worker => (worker, client.Name)));
}
