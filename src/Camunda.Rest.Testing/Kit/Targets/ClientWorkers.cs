using Camunda.Rest.Workers;

namespace Camunda.Rest.Testing.Kit.Targets;

/// <summary>
/// Knows the workers of the clients that a cluster has created, also before their first request reaches the cluster. Thread-safe; does not
/// keep clients alive.
/// </summary>
internal sealed class ClientWorkers
{
    private readonly object _gate = new();
    private readonly List<WeakReference<CamundaClient>> _clients = [];

    /// <summary>A client was created.</summary>
    public void Add(CamundaClient client)
    {
        lock (_gate)
        {
            _clients.RemoveAll(known => !known.TryGetTarget(out _));
            _clients.Add(new(client));
        }
    }

    /// <summary>Whether a worker takes jobs of this type.</summary>
    public bool Has(string type)
    {
        lock (_gate)
        {
            return _clients.Any(known => known.TryGetTarget(out CamundaClient? client)
                && client.Workers.Any(worker => worker.Type == type && worker.State.Status == JobWorkerStatus.Running));
        }
    }
}
