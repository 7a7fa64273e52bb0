using System.Collections;

namespace Camunda.Rest.Workers;

/// <summary>The running workers in the order of their start. Thread-safe; an enumeration sees a snapshot.</summary>
internal sealed class WorkerRegistry : IReadOnlyCollection<JobWorker>
{
    private readonly object _lock = new();
    private JobWorker[] _workers = [];

    public int Count => Volatile.Read(ref _workers).Length;

    public void Add(JobWorker worker)
    {
        lock (_lock)
            Volatile.Write(ref _workers, [.. _workers, worker]);
    }

    public void Remove(JobWorker worker)
    {
        lock (_lock)
            Volatile.Write(ref _workers, [.. _workers.Where(other => !ReferenceEquals(other, worker))]);
    }

    public IEnumerator<JobWorker> GetEnumerator() => ((IEnumerable<JobWorker>)Volatile.Read(ref _workers)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
